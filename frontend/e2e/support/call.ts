import { expect } from '@playwright/test';
import { framesDecoded } from './hold-on';
import { Person } from './person';

/** From two lobbies to a call in which both see each other. */
export async function meet(client: Person, practitioner: Person, bookingId: string): Promise<void> {
  await practitioner.page.goto(`/call/${bookingId}`);
  await client.page.goto(`/call/${bookingId}`);
  await client.page.getByRole('button', { name: 'I am ready – join' }).click();
  await practitioner.page.getByRole('button', { name: 'Let them in' }).click();
  await seesPictures(client);
  await seesPictures(practitioner);
}

/** Pictures of the other keep arriving and are decoded. */
export async function seesPictures(person: Person): Promise<void> {
  const before = await person.page.evaluate(framesDecoded);
  await expect
    .poll(() => person.page.evaluate(framesDecoded), { timeout: 30_000, message: 'frames decoded' })
    .toBeGreaterThan(before + 10);
}
