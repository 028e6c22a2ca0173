import { test as base, Browser, BrowserContextOptions } from '@playwright/test';
import { Person } from './person';
import { Visavis } from './visavis';

interface House {
  /** Lets somebody in; at the end of the test all leave, and nothing may have been forbidden to their pages. */
  arrive(options?: BrowserContextOptions): Promise<Person>;
}

interface Worker {
  visavis: Visavis;
}

/** Calendars of other programs are servers on this machine here. */
const SETTINGS = { FETCH_ALLOWED_NETWORKS: '127.0.0.1/32' };

export const test = base.extend<House, Worker>({
  visavis: [
    // Playwright reads what a fixture needs from the pattern: nothing.
    async ({}, use) => {
      const running = Number(process.env['VISAVIS_PORT']);
      const visavis = running
        ? Visavis.at(running, process.env['VISAVIS_ORIGIN'])
        : await Visavis.start('e2e', SETTINGS);
      await use(visavis);
      await visavis.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  arrive: async ({ browser, visavis }, use) => {
    const people: Person[] = [];
    await use(async (options) => {
      const person = await Person.arrive(browser as Browser, visavis, options);
      people.push(person);
      return person;
    });
    for (const person of people) {
      await person.leave();
    }
  },
});
