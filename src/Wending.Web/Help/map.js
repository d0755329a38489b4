// The map says the name of what is under the finger or pointer. Opened from the route, it leads back there with the municipality after the #.
const said = document.querySelector(".chosen");
const choice = new URLSearchParams(location.hash.slice(1));
for (const shape of document.querySelectorAll(".map a")) {
  const address = shape.getAttribute("href");
  if (choice.has("nood") || choice.has("werkveld")) {
    const onward = new URLSearchParams(choice);
    onward.set("gemeente", address.split("/").at(-1));
    shape.setAttribute("href", `/waar-kan-ik-terecht#${onward}`);
  }
  shape.addEventListener("pointerenter", () => { said.textContent = shape.dataset.naam; });
}
