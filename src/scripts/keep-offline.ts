/** Registers the worker that keeps articles which were read, and tells a new one what this page shows. */
import { offlineWorker } from '../site/offline.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const { serviceWorker } = navigator;
const { trustedTypes } = window as { trustedTypes?: TrustedTypes };

async function register(): Promise<void> {
  // A page that a worker answered for is known to it.
  const isKnown = serviceWorker.controller !== null;
  const address = import.meta.env.BASE_URL.replace(/\/*$/, `/${offlineWorker}`);
  const policy = trustedTypes?.createPolicy('offline', { createScriptURL: () => address });
  await serviceWorker.register(policy?.createScriptURL('') ?? address);
  const { active } = await serviceWorker.ready;
  if (!isKnown) active?.postMessage(Array.from(document.images, ({ currentSrc }) => currentSrc));
}

if (serviceWorker) addEventListener('load', () => register().catch(() => {}));
