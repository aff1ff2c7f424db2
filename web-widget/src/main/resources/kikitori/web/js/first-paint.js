// Runs before anything is painted, so that nobody who chose dark, high contrast or large letters is shown the
// opposite first. js/settings.js owns these keys.
try {
  const chosen = JSON.parse(localStorage.getItem('kikitori.settings')) || {};
  if (chosen.theme) document.documentElement.dataset.theme = chosen.theme;
  if (chosen.size) document.documentElement.dataset.size = chosen.size;
} catch {
  // No storage, or nothing readable in it: the system's own theme and size hold.
}
