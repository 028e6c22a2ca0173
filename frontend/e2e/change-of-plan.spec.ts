import { expect, Locator } from '@playwright/test';
import { test } from './support/house';
import { fitsAPhone } from './support/mails';
import { Person } from './support/person';

const LONDON = 'Europe/London';

test('a client far away moves a booking, and the practitioner moves it back', async ({ arrive, visavis }) => {
  test.setTimeout(240_000);
  const address = `zoe.${Date.now()}@visavis.example`;
  const zoe = await arrive({ timezoneId: 'Pacific/Auckland' });
  await zoe.page.goto('/practices/james-whitfield');
  await expect(zoe.page.getByText(/Days and large times are yours \(Auckland/)).toBeVisible();
  await chooseDay(zoe, 3);
  await expect(zoe.page.locator('.slot .theirs').first()).toBeVisible();
  const heading = await zoe.page.locator('vv-slot-picker h3.date').innerText();
  await zoe.hold(/Coaching conversation/);
  await zoe.register('Zoe Ngata', address);
  await zoe.page.getByRole('button', { name: /^Pay £45/ }).click();
  await zoe.payWith('4242 4242 4242 4242');
  await expect(zoe.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
  await expect(zoe.page.getByText(/At the practice \(London/)).toBeVisible();
  const booking = new URL(zoe.page.url()).pathname;
  const before = await startOf(zoe);
  expect(heading, 'the day of the client').toContain(dayIn('Pacific/Auckland', before));
  await zoe.page.goto('/bookings');
  await expect(zoe.page.locator('vv-booking-row').first()).toContainText('London');
  await zoe.page.goto('/account/payments');
  await zoe.page.getByRole('link', { name: 'Receipt' }).first().click();
  await expect(zoe.page.getByText(/\(London /).first()).toBeVisible();
  await zoe.page.goto(booking);

  await zoe.page.getByRole('link', { name: 'Move to another time' }).click();
  await expect(zoe.page.getByRole('heading', { name: 'Move to another time' })).toBeVisible();
  await chooseDay(zoe, 5);
  await zoe.firstSlot().click();
  const preview = zoe.page.getByRole('region', { name: 'From the old time to the new' });
  await expect(preview.getByText(/at the practice, London/)).toHaveCount(2);
  await zoe.findsNoBarrier('moving a booking');
  await preview.getByRole('button', { name: 'Move the booking' }).click();
  await expect(zoe.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
  await expect.poll(() => startOf(zoe)).not.toBe(before);
  const moved = await visavis.mailTo(address, /moved/i);
  expect(moved.attachments.join()).toContain('.ics');
  await fitsAPhone(zoe, moved);

  const james = await arrive({ timezoneId: LONDON });
  await james.signIn('james');
  await james.page.goto(booking);
  await expect.poll(() => startOf(james)).toBe(await startOf(zoe));
  await james.page.getByRole('link', { name: 'Move to another time' }).click();
  await james.page.getByLabel('Day', { exact: true }).fill(read(before, { dateStyle: 'short' }));
  await james.page.getByLabel('Time', { exact: true }).fill(read(before, { timeStyle: 'short' }));
  await james.page.getByRole('button', { name: 'Look at this time' }).click();
  await james.page.getByRole('button', { name: 'Move the booking' }).click();
  await expect(james.page.getByRole('heading', { name: 'Confirmed with Zoe Ngata' })).toBeVisible();
  await expect.poll(() => startOf(james)).toBe(before);
  await zoe.page.reload();
  await expect.poll(() => startOf(zoe)).toBe(before);
});

test('a move to a time that was taken meanwhile keeps the booking where it was', async ({ arrive }) => {
  const noor = await arrive();
  await noor.signIn('noor');
  await noor.page.goto('/practices/james-whitfield');
  await chooseDay(noor, 2);
  await noor.hold(/Open door/);
  await noor.page.getByRole('button', { name: 'Confirm the booking' }).click();
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
  const before = await startOf(noor);
  await noor.page.getByRole('link', { name: 'Move to another time' }).click();
  await chooseDay(noor, 6);
  await noor.firstSlot().click();
  await expect(noor.page.getByRole('button', { name: 'Move the booking' })).toBeVisible();

  const quick = await arrive();
  await quick.page.goto('/practices/james-whitfield');
  await chooseDay(quick, 6);
  await quick.hold(/Open door/);

  await noor.page.getByRole('button', { name: 'Move the booking' }).click();
  await expect(noor.page.getByRole('alert')).toContainText('The booking stays where it was');
  await expect(noor.page.getByRole('button', { name: 'Move the booking' })).toHaveCount(0);
  await noor.page.getByRole('link', { name: 'Leave it as it is' }).click();
  expect(await startOf(noor)).toBe(before);
});

test('a practitioner books for somebody, who follows the mail and pays', async ({ arrive, visavis }) => {
  test.setTimeout(240_000);
  const address = `mila.${Date.now()}@visavis.example`;
  const james = await arrive({ timezoneId: LONDON });
  await james.signIn('james');
  await james.page.goto('/practice/clients');
  await expect(james.page.getByText('Noor Haddad')).toBeVisible();
  await james.page.getByRole('link', { name: 'Book for a client' }).click();
  await james.page.getByLabel('Name of a client, or an e-mail address').fill(address);
  await james.page.getByRole('button', { name: `Invite ${address}` }).click();
  await james.page.getByRole('radio', { name: /Coaching conversation/ }).check();
  await chooseDay(james, 4);
  await james.firstSlot().click();
  await james.findsNoBarrier('booking for a client');
  await james.page.getByRole('button', { name: 'Book this time' }).click();
  await expect(james.page.getByRole('heading', { name: 'The time is kept' })).toBeVisible();
  await expect(james.page.getByText(`We have mailed ${address} the way to pay`)).toBeVisible();

  const mila = await arrive();
  const mail = await visavis.mailTo(address, /#hold=/);
  await fitsAPhone(mila, mail);
  await mila.page.goto(/https?:\S+#hold=[\w-]+/.exec(mail.text ?? '')?.[0] ?? '');
  await expect(mila.page.getByText('James Whitfield keeps this time for you')).toBeVisible();
  expect(new URL(mila.page.url()).hash).toBe('');
  await mila.findsNoBarrier('an invitation');
  await mila.register('Mila Novak', address);
  await mila.page.getByRole('button', { name: /^Pay £45/ }).click();
  await mila.payWith('4242 4242 4242 4242');
  await expect(mila.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();

  await james.page.goto('/practice/clients');
  await james.page.getByRole('searchbox').fill('mila');
  await expect(james.page.getByRole('listitem').filter({ hasText: 'Mila Novak' }).first()).toContainText('1 booking');
});

test('what came of a booking is recorded and told to both', async ({ arrive }) => {
  const leo = await arrive();
  await leo.signIn('leo');
  await leo.page.goto('/bookings?show=past');
  await leo.page.getByRole('link', { name: 'Claire Moreau' }).first().click();
  await expect(leo.page.getByRole('heading', { name: 'This time is over' })).toBeVisible();
  const booking = new URL(leo.page.url()).pathname;

  const claire = await arrive();
  await claire.signIn('claire');
  await claire.page.goto(booking);
  await claire.page.getByRole('link', { name: 'To my practice' }).click();
  const listed = claire.page.locator('vv-agenda-booking').filter({ hasText: 'Léo Martin' });
  await listed.getByRole('button', { name: 'Say what came of it' }).click();
  await expect(claire.page.getByRole('heading', { name: 'What came of it?' })).toBeFocused();
  await claire.page.getByRole('radio', { name: /Léo Martin was not there/ }).check();
  await claire.findsNoBarrier('saying what came of a booking');
  await claire.page.getByRole('button', { name: 'Record it' }).click();
  await expect(listed.locator('.chip')).toHaveText('Léo Martin was not there');

  await leo.page.reload();
  await expect(leo.page.getByRole('heading', { name: 'You were not there' })).toBeVisible();
});

test('a calendar follows by a secret address, until there is another', async ({ arrive, request }) => {
  const noor = await arrive();
  await noor.signIn('noor');
  await noor.page.goto('/account');
  await noor.page.getByRole('button', { name: 'Make the address' }).click();
  const field = noor.page.getByLabel('Address of your calendar');
  const address = await field.inputValue();
  expect(await (await request.get(address)).text()).toContain('BEGIN:VEVENT');
  await noor.findsNoBarrier('the account with a calendar');

  await noor.page.getByRole('button', { name: 'Make a new address' }).click();
  await noor.page
    .getByRole('alert')
    .or(noor.page.getByRole('status'))
    .getByRole('button', { name: 'Make a new address' })
    .click();
  await expect(field).not.toHaveValue(address);
  expect((await request.get(address)).status()).toBe(404);
  expect((await request.get(await field.inputValue())).status()).toBe(200);

  await noor.page.getByRole('button', { name: 'Remove it' }).click();
  await noor.page.getByRole('button', { name: 'Remove it' }).click();
  await expect(noor.page.getByRole('button', { name: 'Make the address' })).toBeVisible();
});

/** One of the seven days of the picker; the first is today. */
async function chooseDay({ page }: Person, day: number): Promise<void> {
  await page.locator('vv-slot-picker button.day').nth(day).click();
}

/** When the booking on screen starts, ISO. */
async function startOf({ page }: Person): Promise<string> {
  return (await first(page.locator('vv-booking-summary time')).getAttribute('datetime')) ?? '';
}

function first(found: Locator): Locator {
  return found.first();
}

/** What a clock in London reads then, as the fields of a form want it. */
function dayIn(timeZone: string, instant: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  return day.format(new Date(instant)).replace(',', '');
}

function read(instant: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: LONDON, ...style }).format(new Date(instant));
}
