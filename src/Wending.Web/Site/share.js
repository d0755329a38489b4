// A button that hands the address of this page to the phone's share sheet, or copies it. Nothing is sent anywhere by us.
const say = (button, words) => {
  button.textContent = words;
  button.setAttribute("role", "status");
};

if (navigator.share || navigator.clipboard) {
  for (const place of document.querySelectorAll(".share")) place.hidden = false;
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-share]");
    if (!button) return;
    try {
      if (navigator.share) await navigator.share({ title: document.title, url: location.href });
      else {
        await navigator.clipboard.writeText(location.href);
        say(button, "Het adres is gekopieerd");
      }
    } catch (error) {
      // Closing the share sheet is a choice, not a fault.
      if (error.name !== "AbortError") say(button, "Kopiëren lukt niet. Kopieer het adres boven in je scherm");
    }
  });
}
