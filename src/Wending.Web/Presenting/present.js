// One slide at a time. Which one stands in the address, so that a reload or a link opens the same; nothing is kept or sent.
const slides = [...document.querySelectorAll(".slide")];
const bar = document.querySelector(".deck-bar");
const where = document.getElementById("waar");
const clock = document.getElementById("klok");
let at = -1;
let began = 0;

const numberIn = () => {
  const number = Number(/^#dia-(\d+)$/.exec(location.hash)?.[1]);
  return number >= 1 && number <= slides.length ? number - 1 : -1;
};

const show = (index) => {
  at = index;
  const presenting = index >= 0;
  document.documentElement.classList.toggle("presenting", presenting);
  bar.hidden = !presenting;
  slides.forEach((slide, i) => slide.classList.toggle("shown", i === index));
  if (!presenting) return;
  began ||= Date.now();
  where.textContent = `${index + 1} van ${slides.length}`;
  document.getElementById("vorige").disabled = index === 0;
  document.getElementById("volgende").disabled = index === slides.length - 1;
  slides[index].focus({ preventScroll: true });
};

const go = (index) => {
  if (index < 0 || index >= slides.length || index === at) return;
  history.replaceState(null, "", `#dia-${index + 1}`);
  show(index);
};

const stop = () => {
  history.replaceState(null, "", location.pathname);
  show(-1);
  began = 0;
  document.getElementById("dias").focus();
};

document.getElementById("vorige").addEventListener("click", () => go(at - 1));
document.getElementById("volgende").addEventListener("click", () => go(at + 1));
document.getElementById("kaart").addEventListener("click", () => go(0));
document.getElementById("stop").addEventListener("click", stop);

const keys = {
  ArrowRight: () => go(at + 1), PageDown: () => go(at + 1), ArrowDown: () => go(at + 1), ArrowLeft: () => go(at - 1), PageUp: () => go(at - 1), ArrowUp: () => go(at - 1),
  Home: () => go(0), End: () => go(slides.length - 1), Escape: stop,
};

document.addEventListener("keydown", (event) => {
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const onControl = event.target.closest("button, a");
  const action = keys[event.key] ?? (event.key === " " && !onControl ? () => go(at + (event.shiftKey ? -1 : 1)) : null);
  if (!action) return;
  event.preventDefault();
  action();
});

// A swipe of at least 60 px that is more sideways than up or down.
let touch = null;
document.addEventListener("touchstart", ({ changedTouches: [first] }) => { touch = first; }, { passive: true });
document.addEventListener("touchend", ({ changedTouches: [last] }) => {
  if (at < 0 || !touch) return;
  const [dx, dy] = [last.clientX - touch.clientX, last.clientY - touch.clientY];
  if (Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(dy)) go(at + (dx < 0 ? 1 : -1));
}, { passive: true });

setInterval(() => {
  if (at < 0) return;
  const seconds = Math.floor((Date.now() - began) / 1000);
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}, 1000);

addEventListener("hashchange", () => show(numberIn()));
show(numberIn());
