// What a first visit downloads, compressed as it travels: fails beyond the budget (docs: 110 kB for public pages).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const BUDGET = 110_000;
const root = 'dist/visavis/browser';
let failed = false;
for (const page of ['index.html', 'fr/index.html']) {
  const html = readFileSync(join(root, page), 'utf8');
  const folder = join(root, page, '..');
  const files = new Set([...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1]));
  const bytes = [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0);
  console.log(`${page}: ${files.size} files, ${(bytes / 1000).toFixed(1)} kB of ${BUDGET / 1000} kB`);
  failed ||= bytes > BUDGET;
}
process.exit(failed ? 1 : 0);
