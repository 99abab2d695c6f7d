import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env['CLIENTELE_URL'] ?? 'http://localhost:8080';
const doors = ['/graphql', '/auth', '/jobs', '/imports', '/reports/', '/actuator'];

/** The server's policy allows scripts and styles from itself only, so nothing may be inlined. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: process.env['WEB_OUT'] ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    proxy: {
      ...Object.fromEntries(doors.map((door) => [door, { target: server }])),
      '^/segments/[^/]+/members\\.': { target: server },
    },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
