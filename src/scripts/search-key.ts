/** The key `/` leads to the search, where nothing is being written. */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const search = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]');
  if (key !== '/' || ctrlKey || metaKey || altKey || !search) return;
  if ((target as HTMLElement).matches('input, select, textarea')) return;
  event.preventDefault();
  location.href = search.href;
});
