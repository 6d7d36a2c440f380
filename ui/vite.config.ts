import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', port: 4611, strictPort: true },
  preview: { host: '127.0.0.1', port: 4612, strictPort: true },
  build: {
    // WebKitGTK 2.50, WebView2 and the WKWebView of macOS 13 all know this much.
    target: ['es2022', 'safari16.4', 'chrome111'],
    // Everything is read from the local disk: splitting further buys nothing.
    chunkSizeWarningLimit: 2500,
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/testSetup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    // Far from UTC, with its own summer: a wall-clock time that is converted by mistake shows.
    env: { TZ: 'Pacific/Auckland' },
    css: false,
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
