// The one question that leads the way. What a reader chooses lives after the # and goes nowhere: the page with every route and
// the list of every municipality are asked for whole, so the server cannot know who needs what where.
const form = document.querySelector(".choose");
const answer = document.querySelector(".your-route");
const input = document.getElementById("gemeente");
const said = document.getElementById("gemeente-hulp");
const onward = form.querySelector(".onward");
const suggestions = form.querySelector(".suggestions");
const map = form.querySelector(`a[href="${form.dataset.map}"]`);

const load = (address) => new Promise((done, failed) => {
  const request = new XMLHttpRequest();
  request.responseType = "document";
  request.addEventListener("load", () => (request.status === 200 && request.response ? done(request.response) : failed(new Error("antwoord"))));
  request.addEventListener("error", () => failed(new Error("verbinding")));
  request.open("GET", address);
  request.send();
});

// Both at once, whatever is chosen first; a failure is forgotten, so that the next choice tries again.
let loading = null;
const everything = () => {
  loading ??= Promise.all([load(form.dataset.routes), load(form.dataset.municipalities)])
    .then(([routes, places]) => ({ routes, places, names: namesOf(places) }))
    .catch((problem) => { loading = null; throw problem; });
  return loading;
};

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

const namesOf = (places) => [...places.querySelectorAll("[data-gemeente]")].flatMap((item) => {
  const name = item.querySelector("a").textContent;
  const others = item.querySelector("small")?.textContent.replace(/^\s*ook:\s*/, "").split(", ") ?? [];
  return [name, ...others].map((shown) => ({ id: item.dataset.gemeente, name, shown, folded: fold(shown), unit: item.dataset.eenheid, region: item.dataset.regio }));
});

const chosen = () => new URLSearchParams(location.hash.slice(1));

const make = (tag, words, attributes = {}) => {
  const element = document.createElement(tag);
  element.textContent = words;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const link = (words, href) => make("a", words, { href });

// A copy of a part of another page, whose notes lead to that page.
const copyOf = (part, page) => {
  const copy = document.importNode(part, true);
  for (const note of copy.querySelectorAll('a[href^="#"]')) note.setAttribute("href", page + note.getAttribute("href"));
  copy.removeAttribute("id");
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return copy;
};

const doorOf = (stop, id, { places, names }) => {
  const place = names.find((name) => name.id === id);
  const find = stop.querySelector(".find-door");
  if (!place || !find) return;
  const known = places.getElementById(`deur-${id}`);
  find.replaceChildren(make("strong", place.name), known ? ": dit vonden we in een bron." : ": deze deur kennen we niet. Bel het algemene nummer van de gemeente en vraag naar de ambtenaar openbare orde en veiligheid. ",
    known ? "" : link("Zo vraag je het", form.dataset.officer));
  if (known) {
    const door = copyOf(known.querySelector(".door"), form.dataset.municipalities);
    for (const row of door.querySelectorAll(".facts > :not(:first-child, .old)")) row.remove();
    find.after(door);
  }
  const more = make("p", "");
  more.append(link(`Meer over ${place.name}`, `${form.dataset.municipalities}/${id}`), `. Politie: eenheid ${place.unit}. Veiligheidsregio: ${place.region}.`);
  stop.querySelector("details, .door, .find-door")?.after(more);
};

const show = async () => {
  const choice = chosen();
  const [need, field, place] = ["nood", "werkveld", "gemeente"].map((key) => choice.get(key) ?? "");
  for (const radio of form.querySelectorAll("input[type=radio]")) radio.checked = radio.value === choice.get(radio.name);
  map.href = form.dataset.map + location.hash;
  if (!need && !field && !place) {
    answer.hidden = true;
    return;
  }
  const into = answer.querySelector(".answer");
  onward.hidden = true;
  try {
    const all = await everything();
    const municipality = all.names.find((name) => name.id === place);
    if (municipality && document.activeElement !== input) {
      input.value = municipality.name;
      said.textContent = `Gekozen: ${municipality.name}.`;
    }
    const route = all.routes.getElementById(`route-${need}-${field}`);
    answer.hidden = false;
    if (!route) {
      into.replaceChildren(make("p", need ? "Kies ook waar je werkt. Dan staat hier wie je eerst vraagt." : "Kies ook wat je nodig hebt. Dan staat hier wie je eerst vraagt."));
      return;
    }
    const copy = copyOf(route, form.dataset.routes);
    for (const stop of copy.querySelectorAll(".stop")) {
      const there = all.routes.getElementById(`daar-${stop.dataset.daar}`)?.querySelector(".there");
      if (there) {
        const details = document.createElement("details");
        details.append(make("summary", "Wat er dan gebeurt"), copyOf(there, form.dataset.routes));
        stop.querySelector(".to-there")?.replaceWith(details);
      }
      if ("deur" in stop.dataset) doorOf(stop, place, all);
    }
    const whole = make("p", "");
    whole.append(link("Deze route als bladzijde, met bronnen", `${location.pathname}/${need}/${field}`));
    into.replaceChildren(copy, whole);
    onward.hidden = false;
  } catch {
    answer.hidden = false;
    const plain = make("p", "De routes komen nu niet binnen. Probeer het zo nog eens, of ");
    plain.append(link("lees ze op een gewone bladzijde", need && field ? `${location.pathname}/${need}/${field}` : form.dataset.routes), ".");
    into.replaceChildren(plain);
  }
};

const choose = (key, value) => {
  const choice = chosen();
  if (value) choice.set(key, value); else choice.delete(key);
  history.replaceState(null, "", `#${choice}`);
  show();
};

form.addEventListener("change", ({ target }) => {
  if (target.type === "radio") choose(target.name, target.value);
});
form.addEventListener("submit", (event) => event.preventDefault());

// The whole name before its beginning, its beginning before a word in it, the official name before another.
const rank = (name, typed) => (name.folded === typed ? 4 : 0) + (name.folded.startsWith(typed) ? 2 : 0) + (name.shown === name.name ? 1 : 0);

const suggest = async () => {
  const typed = fold(input.value);
  suggestions.replaceChildren();
  if (!typed) {
    said.textContent = "Typ een paar letters. Een vroegere naam mag ook.";
    if (chosen().get("gemeente")) choose("gemeente", "");
    return;
  }
  try {
    const { names } = await everything();
    if (fold(input.value) !== typed) return;
    const fitting = names.filter((name) => name.folded.startsWith(typed) || name.folded.includes(` ${typed}`));
    const found = fitting.sort((a, b) => rank(b, typed) - rank(a, typed)).filter((name, at, all) => all.findIndex((other) => other.id === name.id) === at);
    said.textContent = found.length === 0 ? "Geen gemeente gevonden. Kijk of je de naam goed hebt, of kies op de kaart."
      : found.length === 1 ? "1 gemeente past." : `${found.length} gemeenten passen${found.length > 8 ? ", typ nog een letter" : ""}.`;
    for (const name of found.slice(0, 8)) {
      const item = document.createElement("li");
      const pick = make("button", fold(name.name).includes(typed) ? name.name : `${name.name} (${name.shown})`, { type: "button" });
      pick.addEventListener("click", () => {
        input.value = name.name;
        suggestions.replaceChildren();
        said.textContent = `Gekozen: ${name.name}.`;
        input.focus();
        choose("gemeente", name.id);
      });
      item.append(pick);
      suggestions.append(item);
    }
  } catch {
    said.textContent = "De lijst komt nu niet binnen. Probeer het zo nog eens.";
  }
};

input.addEventListener("input", suggest);
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    suggestions.querySelector("button")?.click();
  } else if (event.key === "Escape") {
    input.value = "";
    suggest();
  }
});

onward.querySelector("button").addEventListener("click", () => answer.focus());
window.addEventListener("hashchange", show);
form.hidden = false;
show();
