import { build, Plugin } from 'esbuild';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The pages that are measured, by their names. */
export const PAGES = ['timeline', 'fullCalendar', 'visTimeline'] as const;

export type PageName = (typeof PAGES)[number];

const EXTENSIONS = ['.ts', '.tsx', '/index.ts'];

/** esbuild takes files whose names differ in case alone for one. */
const exactCase: Plugin = {
  name: 'exact-case',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const found = resolveDir.includes('node_modules')
        ? undefined
        : EXTENSIONS.map(extension =>
            resolve(resolveDir, `${path}${extension}`),
          ).find(existsSync);
      return found ? { path: found } : undefined;
    });
  },
};

/** Bundles pages for production into a folder. */
export async function bundle(
  pages: readonly PageName[],
  folder: string,
): Promise<void> {
  await build({
    entryPoints: pages.map(page => resolve(__dirname, 'pages', `${page}.tsx`)),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome120',
    jsx: 'automatic',
    minify: true,
    alias: { stream: 'stream-browserify' },
    inject: [resolve(__dirname, 'pages/nodeGlobals.mjs')],
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    loader: {
      '.woff': 'file',
      '.woff2': 'file',
      '.svg': 'dataurl',
      '.png': 'dataurl',
    },
    plugins: [exactCase],
    logLevel: 'error',
  });
}
