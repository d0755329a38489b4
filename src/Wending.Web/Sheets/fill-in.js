// A sheet that a reader fills in and prints. Nothing is sent; it is kept only in a file that the reader saves.
const sheet = document.querySelector(".fill-in");
const tools = document.querySelector(".fill-in-tools");
const fields = [...sheet.querySelectorAll("textarea")];
const state = document.getElementById("stand");
const { kind, file: fileName, words } = sheet.dataset;
tools.hidden = false;

const grow = (field) => {
  field.style.blockSize = "auto";
  field.style.blockSize = `${field.scrollHeight + 2}px`;
};

for (const field of fields) field.addEventListener("input", () => grow(field));
document.querySelector("[data-print]").addEventListener("click", () => print());

document.getElementById("bewaar").addEventListener("click", () => {
  const content = { kind, ...Object.fromEntries(fields.map((field) => [field.id, field.value])) };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
  state.textContent = "Bewaard in de map met downloads op dit apparaat.";
});

document.getElementById("bestand").addEventListener("change", async ({ target }) => {
  try {
    const [file] = target.files;
    if (!file) return;
    if (file.size > 100_000) throw new Error("groot");
    const content = JSON.parse(await file.text());
    if (content?.kind !== kind) throw new Error("soort");
    for (const field of fields) {
      field.value = typeof content[field.id] === "string" ? content[field.id].slice(0, 400) : "";
      grow(field);
    }
    state.textContent = "Ingevuld uit je bestand.";
  } catch {
    state.textContent = `Dit is geen bewaarde ${words}. Er is niets veranderd.`;
  }
  target.value = "";
});

let sure = false;
document.getElementById("wis").addEventListener("click", ({ target }) => {
  if (!sure) {
    sure = true;
    target.textContent = "Weet je het zeker? Wis alles";
    return;
  }
  for (const field of fields) field.value = "";
  sure = false;
  target.textContent = "Wis alles";
  state.textContent = "Alles is gewist.";
});
