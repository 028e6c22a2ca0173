import { expect } from '@playwright/test';
import { test } from '../support/house';
import { Person } from '../support/person';

const API = process.env['VISAVIS_API'] ?? '';
const HERE = { ignoreHTTPSErrors: true };

test('a stranger books, pays and writes where pages and service are at two names', async ({ arrive }) => {
  test.setTimeout(240_000);
  const anna = await arrive(HERE);
  const james = await arrive({ ...HERE, timezoneId: 'Europe/London' });
  await james.signIn('james');

  await anna.page.goto('/');
  await anna.page.getByRole('searchbox').fill('coaching');
  await anna.page.getByRole('searchbox').press('Enter');
  await anna.page.getByRole('link', { name: 'James Whitfield' }).click();
  await expect.poll(() => pictureFrom(anna, API), { message: 'the photo comes from the service' }).toBe(true);
  await anna.hold(/Coaching conversation/);
  await expect(anna.page.getByRole('heading', { level: 1 })).toContainText('Held for you until');
  await anna.register('Anna Berg', `anna.${Date.now()}@visavis.example`);
  await anna.page.getByRole('button', { name: /^Pay £45/ }).click();
  await anna.payWith('4242 4242 4242 4242');
  await expect(anna.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
  expect(anna.page.url()).toContain(anna.visavis.origin);

  await anna.page.getByRole('link', { name: 'Write a message' }).click();
  await anna.page.getByLabel('Write to James Whitfield').fill('Hello James, from another server.');
  await anna.page.getByRole('button', { name: 'Send' }).click();
  await james.page.goto('/conversations');
  await james.page
    .getByRole('link', { name: /Anna Berg/ })
    .first()
    .click();
  const received = james.page.getByRole('region', { name: 'Messages' });
  await expect(received.getByText('Hello James, from another server.')).toBeVisible();
});

test('the session is in a cookie of the service alone, and outlives the page', async ({ arrive }) => {
  const noor = await arrive(HERE);
  await noor.signIn('noor');
  const [cookie] = (await noor.context.cookies(API)).filter(({ name }) => name === '__Host-visavis-refresh');
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', domain: new URL(API).hostname });
  expect(await noor.context.cookies(noor.visavis.origin)).toEqual([]);

  await noor.page.goto('/fr/bookings');
  await expect(noor.page.getByRole('button', { name: 'Se déconnecter' })).toBeAttached();
});

test('what the application does not name is beyond its reach', async ({ browser, visavis }) => {
  const context = await browser.newContext(HERE);
  const page = await context.newPage();
  await page.goto(visavis.origin);
  const forbidden = await page.evaluate(
    (elsewhere) =>
      new Promise<string[]>((told) => {
        const directives: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          directives.push(effectiveDirective);
          if (directives.length === 3) told(directives.sort());
        });
        void fetch(elsewhere).catch(() => undefined);
        new Image().src = `${elsewhere}/picture.png`;
        const script = document.createElement('script');
        script.append('window.ran = true');
        document.head.append(script);
      }),
    'https://elsewhere.visavis.test',
  );
  expect(forbidden).toEqual(['connect-src', 'img-src', 'require-trusted-types-for']);
  await context.close();
});

/** Whether a picture on the page was loaded from an origin. */
function pictureFrom(person: Person, origin: string): Promise<boolean> {
  return person.page.evaluate(
    (from) => [...document.images].some((image) => image.currentSrc.startsWith(from) && image.naturalWidth > 0),
    origin,
  );
}
