// Compares the texts in the code with the French ones: none missing, none left over, the same placeholders, sorted by key.
// `--write` adds missing keys (marked with their English text after "?? ") and drops stale ones.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FRENCH = 'src/locale/messages.fr.json';
const UNTRANSLATED = '?? ';

const out = mkdtempSync(join(tmpdir(), 'texts-'));
// Its warnings are about white space at the ends of a text, which the build drops: shown only when it fails.
const extraction = spawnSync(
  'ng',
  ['extract-i18n', '--output-path', out, '--out-file', 'messages.json', '--progress', 'false'],
  { encoding: 'utf8' },
);
if (extraction.status !== 0) {
  console.error(extraction.stderr);
  process.exit(1);
}
const english = JSON.parse(readFileSync(join(out, 'messages.json'), 'utf8')).translations;
rmSync(out, { recursive: true });

const file = JSON.parse(readFileSync(FRENCH, 'utf8'));
const french = file.translations;
const placeholders = (text) => (text.match(/\{\$[^}]+\}/g) ?? []).sort().join(' ');

if (process.argv.includes('--write')) {
  file.translations = Object.fromEntries(
    Object.keys(english)
      .sort()
      .map((key) => [key, french[key] ?? UNTRANSLATED + english[key].trim()]),
  );
  writeFileSync(FRENCH, JSON.stringify(file, null, 2) + '\n');
  process.exit();
}

const keys = Object.keys(french);
const faults = [
  ...Object.keys(english)
    .filter((key) => !/^[a-zA-Z]+\.[a-zA-Z.]+$/.test(key))
    .map((key) => `${key} is not an explicit id of the form feature.key: "${english[key]}"`),
  ...Object.keys(english)
    .filter((key) => !(key in french))
    .map((key) => `${key} is missing in French: "${english[key]}"`),
  ...keys.filter((key) => !(key in english)).map((key) => `${key} is in French, but no longer in the code`),
  ...keys.filter((key) => french[key].startsWith(UNTRANSLATED)).map((key) => `${key} is not translated`),
  ...keys
    .filter((key) => key in english && placeholders(key in english ? english[key] : '') !== placeholders(french[key]))
    .map((key) => `${key} has other placeholders in French`),
  ...(keys.join() === [...keys].sort().join() ? [] : ['the French texts are not sorted by key']),
];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${keys.length} texts, all of them in French.`);
