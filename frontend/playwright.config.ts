import { defineConfig, devices } from '@playwright/test';

/** People in real browsers, with a camera and a microphone that Chromium makes up, on the service that ships. */
export default defineConfig({
  testDir: 'e2e',
  // Needs a web server: deploy/tests/hosted.bats brings one.
  testIgnore: 'hosted/**',
  outputDir: '../.visavis/browser-traces',
  // One at a time: the tests share a practice that everybody wants, and calls need the machine's attention.
  workers: 1,
  forbidOnly: !!process.env['CI'],
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
});
