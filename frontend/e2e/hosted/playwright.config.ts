import { defineConfig } from '@playwright/test';
import base from '../../playwright.config';

/** The pages by one server, the service by another, at two names of one domain that only this browser can resolve. */
export default defineConfig(base, {
  testDir: '.',
  testIgnore: [],
  outputDir: '../../../.visavis/hosted-traces',
  use: {
    ignoreHTTPSErrors: true,
    launchOptions: {
      ...base.use?.launchOptions,
      args: [
        ...(base.use?.launchOptions?.args ?? []),
        '--no-proxy-server',
        '--host-resolver-rules=MAP *.visavis.test 127.0.0.1',
      ],
    },
  },
});
