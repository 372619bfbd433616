import { defineConfig } from "vitest/config";

// Everything lands in ../wwwroot/dist and is served under /dist/. The two entries and the style sheet keep their
// names (pages link to them); what is loaded later carries its hash.
export default defineConfig({
  base: "/dist/",
  publicDir: false,
  build: {
    outDir: "../wwwroot/dist",
    emptyOutDir: true,
    target: "es2022",
    // The content security policy refuses data: fonts and inline scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rollupOptions: {
      input: { main: "src/main.ts", theme: "src/theme.ts" },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith(".css")) ? "main.css" : "fonts/[name]-[hash][extname]",
      },
    },
  },
  // css: the contrast test reads the tokens.
  test: { include: ["tests/**/*.test.ts"], css: true },
});
