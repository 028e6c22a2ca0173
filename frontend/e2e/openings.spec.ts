import { expect, Locator, Page } from '@playwright/test';
import { test } from './support/house';
import { OwnPractice } from './support/own-practice';
import { Person, PHONE } from './support/person';

test('hours are drawn, adjusted by keys, typed, looked at, saved and booked', async ({ arrive }) => {
  const iris = await arrive();
  const { page } = iris;
  const practice = await OwnPractice.open(iris, 'iris-draws');
  await page.getByRole('link', { name: 'Openings', exact: true }).click();

  await draw(page, 'Wednesday', '09:00', '12:00');
  await expect(stretch(page, 'Wednesday, 09:00 to 12:00')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(stretch(page, 'Wednesday, 09:15 to 12:15')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(stretch(page, 'Wednesday, 09:00 to 12:30')).toBeFocused();
  await expect(page.getByText('Wednesday, 09:00 to 12:30', { exact: true })).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(stretch(page, 'Thursday, 09:00 to 12:30')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(stretch(page, 'Wednesday, 09:00 to 12:30')).toBeVisible();

  const friday = page.getByRole('group', { name: 'Friday' });
  await friday.getByRole('button', { name: 'Add hours' }).click();
  await friday.getByLabel('from').fill('22');
  await friday.getByLabel('to').fill('2');
  await expect(stretch(page, 'Friday, 22:00 to 02:00 on the next day')).toBeVisible();
  await friday.getByLabel('from').fill('14');
  await friday.getByLabel('to').fill('16');
  await friday.getByLabel('to').blur();
  await expect(stretch(page, 'Friday, 14:00 to 16:00')).toBeVisible();

  await drag(page, stretch(page, 'Friday, 14:00 to 16:00'), 45);
  await expect(stretch(page, 'Friday, 15:00 to 17:00')).toBeFocused();
  await expect(friday.getByLabel('from')).toHaveValue('15:00');

  await expect(page.getByText(/clients could choose among \d+ times/)).toBeVisible();
  const day = page.locator('vv-slot-preview details').filter({ hasText: /Fri/ }).first();
  await expect(day).toContainText('15:00 – 16:00');
  await iris.findsNoBarrier('openings being drawn');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('.toast')).toContainText('Your openings are saved');
  await page.reload();
  await expect(stretch(page, 'Wednesday, 09:00 to 12:30')).toBeVisible();
  await practice.publish();

  const anyone = await arrive();
  await anyone.page.goto(`/practices/${practice.slug}`);
  await expect(anyone.firstSlot()).toHaveText(/09:00|15:00/);
});

test('a finger adds hours by tapping, and a phone shows one day after the other', async ({ arrive }) => {
  const iris = await arrive({ viewport: PHONE, hasTouch: true, isMobile: true });
  const { page } = iris;
  const practice = await OwnPractice.open(iris, 'iris-taps');
  await page.goto('/practice/openings');
  const body = column(page, 'Tuesday');
  await body.scrollIntoViewIfNeeded();
  const position = { x: 20, y: (10 - 7) * 60 * 0.75 + 2 };
  await body.tap({ position });
  const drawn = stretch(page, 'Tuesday, 10:00 to 11:00');
  await expect(drawn).toBeFocused();
  // The mouse that browsers make of a tap may come after the picture.
  await body.hover({ position, force: true });
  await page.mouse.down();
  await expect(drawn).toBeFocused();
  await page.mouse.up();
  await fits(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('.toast')).toContainText('Your openings are saved');
  await practice.publish();

  await page.goto('/practice?date=2026-11-24');
  await expect(page.locator('.period')).toContainText('Tuesday 24 November');
  await swipe(page.locator('.drawn'), -160);
  await expect(page).toHaveURL(/view=day&date=2026-11-25/);
  await swipe(page.locator('.drawn'), 160);
  await expect(page.locator('.period')).toContainText('Tuesday 24 November');
  await fits(page);
  await standsInLine(page);
  await iris.findsNoBarrier('a day on a phone');
  await page.getByRole('link', { name: 'Week', exact: true }).click();
  await expect(page).toHaveURL(/view=week/);
  await fits(page);
});

test('a special day closes, a limit fills a day, and the agenda shows it all', async ({ arrive }) => {
  const iris = await arrive();
  const { page } = iris;
  const practice = await OwnPractice.open(iris, 'iris-plans');
  await practice.openDaily('08:00', '20:00');
  const noor = await arrive();
  await noor.signIn('noor');
  const day = inDays(3);

  expect(await freeDates(noor, practice)).toContain(day);
  await page.goto('/practice/special-days');
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Note (optional)').fill('Moving house');
  await page.getByRole('button', { name: 'Save this day' }).click();
  const planned = page.getByRole('listitem').filter({ hasText: 'Moving house' });
  await expect(planned).toContainText('Closed');
  await iris.findsNoBarrier('special days');
  expect(await freeDates(noor, practice)).not.toContain(day);

  await planned.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('open at these hours').check();
  await page.getByLabel('from').fill('10');
  await page.getByLabel('to').fill('11');
  await page.getByRole('button', { name: 'Save this day' }).click();
  await expect(planned).toContainText('10:00–11:00');
  expect(await freeDates(noor, practice)).toContain(day);

  await page.getByRole('link', { name: 'Openings', exact: true }).click();
  await page.getByLabel('Bookings a day at most').fill('1');
  await page.getByRole('button', { name: 'Save the limits' }).click();
  await expect(page.locator('.toast')).toContainText('Saved');
  const [first = ''] = await freeDates(noor, practice);
  await noor.page.goto(`/practices/${practice.slug}`);
  await noor.firstSlot().click();
  await noor.page.waitForURL(/\/bookings\//);
  expect(await freeDates(noor, practice)).not.toContain(first);

  await page.goto(`/practice?view=week&date=${first}`);
  const booked = page.getByRole('button', { name: /Noor Haddad/ });
  await expect(booked).toBeVisible();
  await iris.findsNoBarrier('the week');
  await booked.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Noor Haddad');
  await iris.findsNoBarrier('a booking of the week');
  await page.keyboard.press('Escape');
  await expect(booked).toBeFocused();
  await page.goto(`/practice?view=day&date=${day}`);
  await expect(page.getByText('Other hours this day · Moving house')).toBeVisible();
  await standsInLine(page);
});

test('le cabinet décide en français de ce qu’une annulation rend', async ({ arrive }) => {
  const iris = await arrive();
  const { page } = iris;
  await OwnPractice.open(iris, 'iris-decides');
  await page.goto('/fr/practice/policy');
  await page.getByRole('button', { name: 'Deux jours, puis la moitié' }).click();
  await expect(page.getByLabel('Gratuit jusqu’à tant d’heures avant')).toHaveValue('48');
  await expect(page.locator('blockquote')).toContainText('Ensuite, 50 % sont rendus jusqu’au début.');
  await page.getByLabel('Ensuite, pourcentage rendu').fill('101');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Entrez un nombre de 0 à 100.')).toBeVisible();
  await page.getByLabel('Ensuite, pourcentage rendu').fill('25');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('.toast')).toContainText('Enregistré');
  await iris.findsNoBarrier('la politique d’annulation');
  await page.reload();
  await expect(page.getByLabel('Ensuite, pourcentage rendu')).toHaveValue('25');
});

function stretch(page: Page, name: string): Locator {
  return page.locator('vv-week-drawing').getByRole('button', { name, exact: true });
}

function column(page: Page, day: string): Locator {
  return page.locator('vv-week-drawing').getByRole('region', { name: day }).locator('.body');
}

/** With the mouse, from one time to another; the picture begins at seven, an hour is 45 pixels. */
async function draw(page: Page, day: string, from: string, to: string): Promise<void> {
  const body = column(page, day);
  await body.scrollIntoViewIfNeeded();
  const box = await boxOf(body);
  const y = (clock: string) => box.y + (Number(clock.slice(0, 2)) - 7) * 45 + Number(clock.slice(3)) * 0.75;
  await page.mouse.move(box.x + 30, y(from) + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 34, y(to) - 20);
  await page.mouse.move(box.x + 34, y(to) + 1);
  await page.mouse.up();
}

async function drag(page: Page, what: Locator, down: number): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await boxOf(what);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + down / 2);
  await page.mouse.move(x, y + down);
  await page.mouse.up();
}

/** The hours of the picture stand beside the day they belong to. */
async function standsInLine(page: Page): Promise<void> {
  const [hours, day] = [await boxOf(page.locator('vv-hour-lines')), await boxOf(page.locator('vv-agenda-grid .body'))];
  expect(Math.abs(hours.y - day.y)).toBeLessThan(1);
}

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) {
    throw new Error('It is not on the screen');
  }
  return box;
}

async function swipe(where: Locator, across: number): Promise<void> {
  await where.evaluate((element, distance) => {
    const at = (clientX: number) => [new Touch({ identifier: 1, target: element, clientX, clientY: 400 })];
    const from = 180 - distance / 2;
    element.dispatchEvent(new TouchEvent('touchstart', { touches: at(from), bubbles: true }));
    element.dispatchEvent(new TouchEvent('touchend', { changedTouches: at(from + distance), bubbles: true }));
  }, across);
}

/** The dates of the coming two weeks on which somebody could book. */
async function freeDates(person: Person, { slug }: OwnPractice): Promise<string[]> {
  const { offerings } = await (await person.context.request.get(`/api/practices/${slug}`)).json();
  const range = `from=${inDays(0)}&to=${inDays(14)}`;
  const slots = await person.context.request.get(`/api/practices/${slug}/offerings/${offerings[0].id}/slots?${range}`);
  const { items } = (await slots.json()) as { items: { startsAt: string }[] };
  return [...new Set(items.map(({ startsAt }) => dateOf(new Date(startsAt))))];
}

/** A date of Paris. */
function inDays(days: number): string {
  return dateOf(new Date(Date.now() + days * 86_400_000));
}

function dateOf(instant: Date): string {
  return instant.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
}

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
