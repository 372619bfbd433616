import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { chromium } from "./tests/browser/chromium.mjs";

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
  // A worklet is a module of its own, bundled like a worker.
  worker: {
    format: "es",
    rolldownOptions: { output: { entryFileNames: "chunks/[name]-[hash].js" } },
  },
  test: { projects: [inNode(), ...(chromium ? [inChromium(chromium)] : [])] },
});

function inNode(): TestProjectConfiguration {
  return {
    extends: true,
    // css: the contrast test reads the tokens.
    test: { name: "node", include: ["tests/**/*.test.ts"], exclude: ["tests/browser/**"], css: true },
  };
}

// What only a browser can show: that it really sounds.
function inChromium(executablePath: string): TestProjectConfiguration {
  const args = ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required", "--disable-background-networking"];
  return {
    extends: true,
    // Found only when a test imports it, which would make Vite begin again.
    optimizeDeps: { include: ["spessasynth_core"] },
    test: {
      name: "chromium",
      include: ["tests/browser/**/*.test.ts"],
      // One after the other, and after the rest: these wait for sound, which takes its own time.
      fileParallelism: false,
      sequence: { groupOrder: 1 },
      browser: {
        enabled: true, headless: true, screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath, args } }),
        instances: [{ browser: "chromium" }],
      },
    },
  };
}
