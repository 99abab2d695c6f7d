import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { refusals } from './src/text/refusals';

const server = process.env['CLIENTELE_URL'] ?? 'http://localhost:8080';
const doors = ['^/graphql$', '/auth', '/jobs', '/imports', '/reports/', '/overlaps/', '/actuator'];

/** GraphiQL's style sheet carries its fonts within; the policy wants them as files. */
const fontsAsFiles: Plugin = {
  name: 'fonts-as-files',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.includes('graphiql/dist/style.css')) return null;
    return code.replace(/url\(["']?data:font\/(\w+);base64,([^"')]+)["']?\)/g, (_, kind: string, text: string) => {
      const fileName = `assets/font-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${kind}`;
      this.emitFile({ type: 'asset', fileName, source: Buffer.from(text, 'base64') });
      return `url(/${fileName})`;
    });
  },
};

/** The Russian sentences of refusals, for the files of rejected rows that the server writes. */
const refusalsForTheServer: Plugin = {
  name: 'refusals-for-the-server',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'refusals.json', source: JSON.stringify(refusals) });
  },
};

/** The server's policy allows scripts and styles from itself only, so nothing may be inlined. */
export default defineConfig({
  plugins: [react(), fontsAsFiles, refusalsForTheServer],
  build: {
    outDir: process.env['WEB_OUT'] ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
    rollupOptions: { input: ['index.html', 'graphiql.html'] },
  },
  server: {
    port: 5173,
    proxy: {
      ...Object.fromEntries(doors.map((door) => [door, { target: server }])),
      '^/segments/[^/]+/members\\.': { target: server },
    },
  },
  test: { include: ['src/**/*.test.ts', '*.test.mjs'], environment: 'node' },
});
