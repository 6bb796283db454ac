/**
 * What stands at the worker's address where nothing is to be kept: a browser that has a worker of an earlier build asks
 * for it at its next visit, clears what that kept, and is rid of both.
 */
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => {
  const clear = async () => {
    const kept = (await caches.keys()).filter((name) => name.startsWith(`offprint ${registration.scope}`));
    await Promise.all(kept.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(clear());
});
