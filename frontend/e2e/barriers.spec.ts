import { expect } from '@playwright/test';
import { test } from './support/house';
import { Person, PHONE } from './support/person';

const OPEN = ['/', '/practices/claire-moreau', '/sign-in', '/register', '/password', '/nowhere'];
const CLIENTS = ['/bookings', '/bookings?show=past', '/conversations', '/account', '/account/payments'];
const PRACTITIONERS = [
  '/practice',
  '/practice/clients',
  '/practice/payments',
  '/practice/payments?state=disputed',
  '/practice/earnings',
  '/practice/earnings?period=last-month',
  '/practice/book',
  '/practice/profile',
  '/practice/offerings',
  '/practice/openings',
  '/practice/absences',
  '/practice/special-days',
  '/practice/calendars',
  '/practice/policy',
  '/practice?view=week',
  '/practice?view=day',
];
const OPERATORS = ['/operator', '/operator/outbox', '/operator/disputes'];

test('no public screen has a barrier', async ({ arrive }) => {
  const anyone = await arrive();
  for (const address of OPEN) {
    await anyone.page.goto(address);
    await expect(anyone.page.getByRole('heading', { level: 1 })).toBeVisible();
    await anyone.findsNoBarrier(address);
  }
  await fitInFrench(anyone, OPEN);
});

test("no client's screen has a barrier", async ({ arrive }) => {
  const noor = await arrive();
  await noor.signIn('noor');
  for (const address of CLIENTS) {
    await noor.page.goto(address);
    await expect(noor.page.getByRole('heading', { level: 1 })).toBeVisible();
    await noor.findsNoBarrier(address);
  }
  await noor.page.goto('/bookings');
  await noor.page
    .getByRole('link', { name: /Claire Moreau/ })
    .first()
    .click();
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
  await noor.findsNoBarrier('a confirmed booking');
  await noor.page.getByRole('link', { name: /lobby|camera and sound/ }).click();
  await expect(noor.page.getByRole('heading', { level: 1 })).toContainText('Your call with');
  await noor.findsNoBarrier('the lobby');
  const [booking] = /[0-9a-f-]{36}/.exec(noor.page.url()) ?? [];
  await noor.page.goto(`/bookings/${booking}/move`);
  await expect(noor.page.getByRole('heading', { level: 1 })).toBeVisible();
  await noor.findsNoBarrier('another time');
  await fitInFrench(noor, [...CLIENTS, `/bookings/${booking}`, `/bookings/${booking}/move`, `/call/${booking}`]);
});

test("no practitioner's screen has a barrier", async ({ arrive }) => {
  test.setTimeout(240_000);
  const claire = await arrive();
  await claire.signIn('claire');
  for (const address of PRACTITIONERS) {
    await claire.page.goto(address);
    await expect(claire.page.getByRole('heading', { level: 1 })).toBeVisible();
    await claire.findsNoBarrier(address);
  }
  await fitInFrench(claire, PRACTITIONERS);
});

test("no operator's screen has a barrier", async ({ arrive }) => {
  const odile = await arrive();
  await odile.signIn('odile');
  for (const address of OPERATORS) {
    await odile.page.goto(address);
    await expect(odile.page.getByRole('heading', { level: 1 })).toBeVisible();
    await odile.findsNoBarrier(address);
  }
  await fitInFrench(odile, OPERATORS);
});

/** French needs more room, and a narrow phone has the least. */
async function fitInFrench(person: Person, addresses: string[]): Promise<void> {
  const { page } = person;
  await page.setViewportSize(PHONE);
  for (const address of addresses) {
    await page.goto(`/fr${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    // The page that asks to sign in fits as well.
    expect(pathOf(page.url())).toBe(pathOf(`http://here/fr${address}`));
    await person.fits();
  }
}

function pathOf(url: string): string {
  return new URL(url).pathname.replace(/\/$/, '');
}
