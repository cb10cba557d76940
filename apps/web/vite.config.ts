import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { plainImports } from './plain-imports-plugin.ts';
import { serviceWorker } from './service-worker-plugin.ts';
import { withoutWebTransport } from './web-transport-plugin.ts';

const server = process.env['PLANNING_POKER_DEV_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), withoutWebTransport(), plainImports(), serviceWorker()],
  // Relative addresses; `<base href>` in index.html says to what.
  base: './',
  build: {
    manifest: true,
    // All that is loaded at once is one file, and what comes later has no hurry.
    modulePreload: false,
    assetsInlineLimit: 0,
    // One style sheet: a part that is loaded later never stands there undressed.
    cssCodeSplit: false,
    reportCompressedSize: false,
    // All that is loaded at once is one file: it compresses better than five, and comes in one request.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] } } },
  },
  server: {
    port: 5173,
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
});
