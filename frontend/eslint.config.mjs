import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which features each feature may know: arrows go down, as on the server (the ground `shared` knows none). */
const below = {
  shared: [],
  account: [],
  practice: ['account'],
  booking: ['account', 'practice'],
  payment: ['account', 'practice', 'booking'],
  chat: ['account', 'practice', 'booking'],
  call: ['account', 'practice', 'booking', 'chat'],
  operator: ['account', 'booking'],
  'practice-desk': ['account', 'practice', 'booking'],
};
const features = Object.keys(below).filter((name) => name !== 'shared');

/** Across a border travel models, calls, words, and who is signed in; never a component. */
const doors = ['*.model', '*-api', '*-words', 'session', 'sockets', 'guards'];

const borders = Object.entries(below).map(([name, allowed]) => ({
  files: [`src/app/${name}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['**/shell/*'], message: 'Only the application knows its shell.' },
          ...features
            .filter((other) => other !== name)
            .map((other) =>
              allowed.includes(other)
                ? {
                    group: [`**/${other}/*`, ...doors.map((door) => `!**/${other}/${door}`)],
                    message: `Of ${other}, only models, calls, words, the session, its sockets and the guards may be used.`,
                  }
                : { group: [`**/${other}/**`], message: `${name} does not know ${other}.` },
            ),
        ],
      },
    ],
  },
}));

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.angular/',
      'node_modules/',
      'playwright-report/',
      'test-results/',
      'src/app/shared/openapi.ts',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic, ...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'vv', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'vv', style: 'camelCase' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  ...borders,
);
