import { expect } from '@playwright/test';
import { test } from './support/house';

test('a client opens a practice, publishes it and is found', async ({ arrive }) => {
  const ines = await arrive();
  const { page } = ines;
  await page.goto('/register?then=/open-practice');
  await ines.register('Inès Aït', 'ines@visavis.example');

  await expect(page.getByRole('heading', { name: 'Open your practice' })).toBeVisible();
  await page.getByLabel('Name of your practice').fill('Inès Aït, Œuvres & Voix');
  await expect(page.getByLabel('Address of your page')).toHaveValue('ines-ait-oeuvres-voix');
  await page.getByLabel('Address of your page').fill('claire-moreau');
  await expect(page.getByText('Another practice has this address')).toBeVisible();
  await page.getByLabel('One line about what you do').fill('Voice lessons for quiet people');
  await page.getByRole('button', { name: 'Open the practice' }).click();
  await expect(page.getByLabel('Address of your page')).toBeFocused();
  await page.getByLabel('Address of your page').fill('ines-ait');
  await page.getByRole('button', { name: 'Open the practice' }).click();

  await expect(page.getByRole('heading', { name: 'Before people can find you' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish the practice' })).toBeDisabled();

  await page.getByRole('link', { name: 'Offer a consultation' }).click();
  await page.getByRole('button', { name: 'Add a consultation' }).click();
  await page.getByLabel('Title').fill('Voice lesson');
  await page.getByLabel('Length in minutes').fill('42');
  await page.getByLabel('Price in EUR').fill('0,20');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('5 to 720 minutes')).toBeVisible();
  await page.getByLabel('Length in minutes').fill('45');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Cards cannot be charged so little')).toBeVisible();
  await page.getByLabel('Price in EUR').fill('38,50');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('€38.50')).toBeVisible();

  await page.getByRole('link', { name: 'Openings' }).click();
  const monday = page.getByRole('group', { name: 'Monday' });
  await monday.getByRole('button', { name: 'Add hours' }).click();
  await monday.getByLabel('to').fill('12h30');
  await monday.getByRole('button', { name: 'Add hours' }).click();
  await monday.getByLabel('from').nth(1).fill('12');
  await monday.getByLabel('to').nth(1).fill('18');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(monday.getByText('These hours overlap others').first()).toBeVisible();
  await monday.getByLabel('from').nth(1).fill('14');
  await monday.getByRole('button', { name: 'Copy to other days' }).click();
  await monday.getByRole('button', { name: 'Copy', exact: true }).click();

  await page.getByRole('link', { name: 'Agenda' }).click();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('.toast')).toContainText('Your openings are saved');
  await expect(page.getByText('Friday 09:00–12:30, 14:00–18:00')).toBeVisible();

  await page.getByRole('link', { name: 'Agenda' }).click();
  await page.getByRole('button', { name: 'Publish the practice' }).click();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();

  const anyone = await arrive();
  await anyone.page.goto('/');
  await anyone.page.getByRole('searchbox').fill('quiet people');
  await anyone.page.getByRole('searchbox').press('Enter');
  await anyone.page.getByRole('link', { name: 'Inès Aït' }).click();
  await expect(anyone.page.getByRole('radio', { name: /Voice lesson/ })).toBeVisible();
  await expect(anyone.firstSlot()).toBeVisible();
  expect(new URL(anyone.page.url()).pathname).toBe('/practices/ines-ait');
});

test('a practice plans an absence, takes it back and undoes that', async ({ arrive }) => {
  const maya = await arrive();
  const { page } = maya;
  await maya.signIn('maya');
  await page.goto('/practice/absences');
  await page.getByLabel('First day').fill('2027-03-01');
  await page.getByLabel('Last day').fill('2027-02-28');
  await page.getByRole('button', { name: 'Add the absence' }).click();
  await expect(page.getByText('An absence ends after it starts')).toBeVisible();
  await page.getByLabel('Last day').fill('2027-03-05');
  await page.getByRole('button', { name: 'Add the absence' }).click();

  const spring = page.getByRole('listitem').filter({ hasText: '1 March 2027' });
  await expect(spring).toContainText('5 March 2027');
  await spring.getByRole('button', { name: 'Remove' }).click();
  await expect(spring).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(spring).toBeVisible();
  await page.reload();
  await expect(spring).toBeVisible();
});

test('a practice changes its profile and its photo', async ({ arrive }) => {
  const maya = await arrive();
  const { page } = maya;
  await maya.signIn('maya');
  await page.goto('/practice/profile');
  await page.getByLabel('One line about what you do').fill('Lessons that stay with you');
  await page.getByLabel('Choose another photo').setInputFiles({
    name: 'no-photo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('not a picture'),
  });
  await expect(page.getByRole('alert')).toContainText('This is no PNG, JPEG or WebP image');
  const picture = await page.screenshot();
  await page
    .getByLabel('Choose another photo')
    .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: picture });
  await expect(page.locator('.toast')).toContainText('Your photo is on your page');

  await expect(page.getByLabel('One line about what you do')).toHaveValue('Lessons that stay with you');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('.toast')).toContainText('Saved.');
  await page.goto('/practices/maya-tremblay');
  await expect(page.getByText('Lessons that stay with you')).toBeVisible();
});
