import { defineConfig } from 'astro/config';
import { offprint } from './src/build/offprint.ts';

// Astro would tell its makers of each build, and of the project.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/**
 * SITE  the address that the built folder will answer at, such as https://example.org: permalinks need it
 * BASE  the path it is served under, such as /press/; the root where it is not given
 * What the site itself says and offers, such as articles that are kept to be read offline, is in src/site/settings.ts.
 */
export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  server: { host: 'localhost', port: 4321 },
  // One round trip: styles and scripts stand in the page.
  build: { inlineStylesheets: 'always', format: 'directory' },
  vite: {
    build: {
      emptyOutDir: false,
      // A page's own script stands in it, whatever its size: it needs no request of its own.
      assetsInlineLimit: (path) => path.includes('.astro_astro_type_script_') || undefined,
    },
    worker: { format: 'es' },
    // Of these and their parts, 120 files, the pages take little; bundled with them, that little alone is loaded.
    environments: { prerender: { resolve: { noExternal: ['zod', 'devalue', '@oslojs/encoding'] } } },
  },
  // 'jsx', the default, would eat the spaces between inline elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [offprint()],
  // Our own processor renders the text; Shiki's inline styles would be blocked anyway.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        // For audits and tools that read robots.txt from within the page; the page itself fetches nothing.
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ],
    },
  },
});
