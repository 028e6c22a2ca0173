import { AxeBuilder } from '@axe-core/playwright';
import { Browser, BrowserContext, BrowserContextOptions, expect, Page } from '@playwright/test';
import { holdOn } from './hold-on';
import { Visavis } from './visavis';

/** Everybody's in the demo data, and good for new people too. */
export const PASSWORD = 'a quiet room with a view';

/** A narrow one. */
export const PHONE = { width: 360, height: 740 };

/** Somebody at a browser of their own. Whatever the page's policy had to forbid is remembered. */
export class Person {
  readonly violations: string[] = [];

  private constructor(
    readonly visavis: Visavis,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.violations.push(error.message));
    page.on('console', (message) => {
      const isOurs = message.location().url.startsWith(visavis.origin) || page.url().startsWith(visavis.origin);
      if (isOurs && /Content.Security.Policy|TrustedHTML|TrustedScript/.test(message.text())) {
        this.violations.push(message.text());
      }
    });
  }

  static async arrive(browser: Browser, visavis: Visavis, options: BrowserContextOptions = {}): Promise<Person> {
    const context = await browser.newContext({
      baseURL: visavis.origin,
      locale: 'en-GB',
      timezoneId: 'Europe/Paris',
      permissions: ['camera', 'microphone'],
      ...options,
    });
    await context.addInitScript(holdOn);
    return new Person(visavis, context, await context.newPage());
  }

  async signIn(name: string): Promise<void> {
    await this.page.goto('/sign-in');
    const form = this.page.locator('vv-sign-in-form');
    await form.getByLabel('E-mail address').fill(`${name}@visavis.example`);
    await form.getByLabel('Password').fill(PASSWORD);
    await form.getByRole('button', { name: 'Sign in' }).click();
    // On a phone it is in the closed menu.
    await expect(this.page.getByRole('button', { name: 'Sign out', includeHidden: true })).toBeAttached();
  }

  /** On the panel of a held booking: name, address and password, then the code from the mail. */
  async register(name: string, email: string, words = ENGLISH): Promise<void> {
    await this.page.getByRole('button', { name: words.newHere }).click();
    const form = this.page.locator('vv-register-form');
    await form.getByLabel(words.name).fill(name);
    await form.getByLabel(words.email).fill(email);
    await form.getByLabel(words.password).fill(PASSWORD);
    await form.getByRole('button', { name: words.sendCode }).click();
    await form.getByLabel(words.code).fill(await this.visavis.codeFor(email));
    await form.getByRole('button', { name: words.confirm, exact: true }).click();
  }

  /** On a practice's page: takes the first free time of a consultation. */
  async hold(offering: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: offering }).check();
    await this.firstSlot().click();
    await this.page.waitForURL(/\/bookings\//);
  }

  firstSlot() {
    return this.page.locator('vv-slot-picker button.slot:not(.all)').first();
  }

  /** On the sandbox's page. */
  async payWith(card: string): Promise<void> {
    await this.page.waitForURL(/\/pay\//);
    await this.page.locator('#email').fill('card@visavis.example');
    await this.page.locator('#card').fill(card);
    await this.page.locator('#expiry').fill('12 / 34');
    await this.page.locator('#cvc').fill('123');
    await this.page.locator('button[type=submit]').click();
  }

  /**
   * What others do in their own time is on the page in the end. To be asked only once what was clicked has been
   * answered: a page that is left takes its requests along.
   */
  async seesInTheEnd(sentence: RegExp): Promise<void> {
    await expect(async () => {
      await this.page.reload();
      await expect(this.page.getByText(sentence)).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
  }

  /** No rule of WCAG 2.2 AA that a machine can check is broken on the page, in light and in dark. */
  async findsNoBarrier(screen: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page: this.page }).analyze();
      const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
      expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
    }
    await this.page.emulateMedia({ colorScheme: null });
  }

  /** Nothing has to be scrolled sideways, also not by what the page has to wait for. */
  async fits(): Promise<void> {
    await expect(this.page.locator('vv-skeleton')).toHaveCount(0);
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${this.page.url()} is not wider than its window`).toBeLessThanOrEqual(0);
  }

  async leave(): Promise<void> {
    await this.context.close();
    expect(this.violations).toEqual([]);
  }
}

const ENGLISH = {
  newHere: 'I am new here',
  name: 'Your name',
  email: 'E-mail address',
  password: 'New password',
  sendCode: 'Send me the code',
  code: 'Code from the mail',
  confirm: 'Confirm',
};

export const FRENCH: typeof ENGLISH = {
  newHere: 'Je suis nouveau',
  name: 'Votre nom',
  email: 'Adresse e-mail',
  password: 'Nouveau mot de passe',
  sendCode: 'M’envoyer le code',
  code: 'Code reçu par e-mail',
  confirm: 'Confirmer',
};
