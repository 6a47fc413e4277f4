/* Puts another site's player in the place of the button that asks for it; until then that site hears nothing.

   The browser allows only the players that the page's Content-Security-Policy names. */
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-embed]");
  if (!button) return;
  const address = new URL(button.dataset.embed);
  address.searchParams.set("autoplay", "1");
  const player = document.createElement("iframe");
  player.title = button.dataset.title;
  player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  player.allowFullscreen = true;
  player.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube plays for nobody it knows nothing of
  player.src = address.href;
  button.parentElement.replaceChildren(player);
  player.focus();
});
