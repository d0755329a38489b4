// The picture as an instrument. Every state is a page of its own, so this script only saves the reader a page load:
// it opens an event beside the drawing, keeps the address in step, walks with the arrow keys and hides levels.
const stage = document.getElementById("podium");
const panel = document.getElementById("paneel");
const message = document.getElementById("bericht");
const phone = matchMedia("(max-width: 61.99rem)");
const last = (address) => address.split("/").pop();
const stones = () => [...stage.querySelectorAll("a[data-opens]")].filter((stone) => stone.getClientRects().length > 0);
const stoneOf = (address) => stones().find((stone) => last(stone.dataset.opens) === last(address));
let wanted = 0;

// The address of an opened event: /in-beeld/… or /voor/…/….
const state = /^\/(in-beeld|voor\/[^/]+)\/[^/]+$/;

// Parsed by the browser as a document of its own; no text of ours ever becomes mark-up.
const read = (address) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.responseType = "document";
  request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject(new Error(address)));
  request.onerror = () => reject(new Error(address));
  request.open("GET", address);
  request.send();
});

const mark = (address) => {
  for (const stone of stage.querySelectorAll("a[data-opens]")) {
    if (last(stone.dataset.opens) === last(address)) stone.setAttribute("aria-current", "true");
    else stone.removeAttribute("aria-current");
  }
};

// On a phone the panel stands in place: right under the stone that was touched.
const place = (address) => {
  const stone = stoneOf(address);
  panel.style.insetBlockStart = "";
  if (!phone.matches || !stone) return;
  panel.style.insetBlockStart = `${Math.round(stone.querySelector(".stone").getBoundingClientRect().bottom - stage.getBoundingClientRect().top + 12)}px`;
};

// The choice of a work field and where the events lead are the same on both pages, unless another field was chosen.
const follow = (page) => {
  const there = page.getElementById("podium").dataset.base;
  for (const part of there === stage.dataset.base ? [".front .field-choice"] : [".front .field-choice", ".drawing"]) {
    document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
  }
  stage.dataset.base = there;
};

// Lets the browser draw and answer in between, so that no task takes long on a slow phone.
const pause = () => new Promise((go) => { requestAnimationFrame(() => setTimeout(go)); });

const show = async (address, focus) => {
  const turn = ++wanted;
  mark(address);
  stage.classList.add("opened", "in-place");
  try {
    await pause();
    place(address);
    const page = await read(address);
    await pause();
    if (turn !== wanted) return;
    panel.replaceChildren(document.adoptNode(page.querySelector(".panel-body")));
    follow(page);
    panel.querySelector(".share").hidden = document.querySelector("main > .share").hidden;
    document.title = page.title;
    await pause();
    if (turn !== wanted) return;
    place(address);
    if (focus) {
      document.getElementById("gekozen").focus({ preventScroll: true });
      // The stone that was touched stays in sight, and right under it what to say and do.
      if (phone.matches) scrollTo({ top: stoneOf(address).getBoundingClientRect().top + scrollY - 12 });
    }
  } catch {
    // A copy that was opened from a disk may not read other files; then the link itself leads on.
    if (turn === wanted) location.assign(stoneOf(address)?.getAttribute("href") ?? address);
  }
};

const hide = (focus) => {
  wanted++;
  const open = stage.querySelector("a[aria-current]")?.dataset.opens;
  mark("");
  stage.classList.remove("opened", "in-place");
  panel.replaceChildren();
  for (const link of document.querySelectorAll(".front .field-choice a")) {
    const address = link.getAttribute("href");
    if (state.test(address)) link.setAttribute("href", address.startsWith("/voor/") ? address.slice(0, address.lastIndexOf("/")) : "/");
  }
  if (focus && open) stoneOf(open)?.focus();
};

const choice = () => (location.hash.startsWith("#zonder=") ? location.hash : "");

const open = (address) => {
  history.pushState(null, "", address + choice());
  show(address, true);
};

const close = () => {
  history.pushState(null, "", stage.dataset.base + choice());
  document.title = stage.dataset.title;
  hide(true);
};

addEventListener("popstate", () => {
  if (location.pathname === stage.dataset.base) hide(true);
  else if (state.test(location.pathname)) show(location.pathname, false);
  else location.reload();
});

stage.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a");
  const address = link?.dataset.opens ?? (state.test(link?.getAttribute("href")) ? link.getAttribute("href") : null);
  if (address) {
    event.preventDefault();
    open(address);
  } else if (event.target.closest("[data-close]")) {
    event.preventDefault();
    close();
  }
});

// Arrow keys walk to the nearest event in that direction; Tab still passes them one by one.
const toward = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const middle = (stone) => {
  const box = stone.querySelector(".stone").getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
};

const walk = (from, [dx, dy]) => {
  const [x, y] = middle(from);
  let best = null;
  let least = Infinity;
  for (const stone of stones()) {
    const [a, b] = middle(stone);
    const along = (a - x) * dx + (b - y) * dy;
    const aside = Math.abs((a - x) * dy) + Math.abs((b - y) * dx);
    if (stone !== from && along > 4 && along + 2 * aside < least) [best, least] = [stone, along + 2 * aside];
  }
  best?.focus();
};

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape" && stage.classList.contains("opened")) {
    event.preventDefault();
    close();
    return;
  }
  const stone = document.activeElement?.closest?.("a[data-opens]");
  if (stone && toward[event.key]) {
    event.preventDefault();
    walk(stone, toward[event.key]);
  }
});

// Levels: the style sheet hides what is unticked; here the choice goes into the address and is said aloud.
const levels = [...document.querySelectorAll(".levels input")];
const name = (box) => box.id.replace("toon-", "");
const fromAddress = () => {
  const hidden = (/zonder=([a-z,]*)/.exec(location.hash)?.[1] ?? "").split(",");
  for (const box of levels) box.checked = !hidden.includes(name(box));
};

for (const box of levels) {
  box.addEventListener("change", () => {
    const hidden = levels.filter((other) => !other.checked).map(name);
    history.replaceState(null, "", location.pathname + (hidden.length ? `#zonder=${hidden.join(",")}` : ""));
    message.textContent = `${stones().length} gebeurtenissen te zien.`;
  });
}

addEventListener("hashchange", fromAddress);
fromAddress();

// The one thing that moves: the way back, drawn again when somebody asks.
const again = document.getElementById("beweeg");
again?.closest("[hidden]")?.removeAttribute("hidden");
again?.addEventListener("click", () => {
  const moving = stage.classList.toggle("moving");
  again.textContent = moving ? "Stop de beweging" : "Laat de weg terug bewegen";
  again.setAttribute("aria-pressed", String(moving));
});

stage.dataset.title = stage.classList.contains("opened") ? "Wending: wat een jongere meemaakt, en wat jij kunt doen" : document.title;
addEventListener("resize", () => {
  if (stage.classList.contains("in-place")) place(stage.querySelector("a[aria-current]")?.dataset.opens);
});
