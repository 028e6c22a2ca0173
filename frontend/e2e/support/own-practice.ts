import { APIRequestContext, expect } from '@playwright/test';
import { PASSWORD, Person } from './person';

/** A practice in Paris that only its test knows, with one consultation of 50 minutes, free unless said otherwise. */
export class OwnPractice {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly headers: Record<string, string>,
    readonly slug: string,
  ) {}

  /** Somebody new registers and opens it; they are signed in afterwards. */
  static async open(person: Person, name: string, priceMinor = 0): Promise<OwnPractice> {
    const slug = `${name}-${Date.now().toString(36)}`;
    const email = `${slug}@visavis.example`;
    await person.page.goto('/register?then=/open-practice');
    await person.register('Iris Novak', email);
    await expect(person.page.getByRole('heading', { name: 'Open your practice' })).toBeVisible();
    const request = person.context.request;
    const ours = { 'X-Visavis': '1', Origin: person.visavis.origin };
    const session = await request.post('/api/sessions', { headers: ours, data: { email, password: PASSWORD } });
    const { accessToken } = await session.json();
    const practice = new OwnPractice(request, { ...ours, Authorization: `Bearer ${accessToken}` }, slug);
    await practice.send('post', '', {
      name: `Iris Novak ${slug}`,
      slug,
      headline: 'Quiet talks',
      about: '',
      languages: ['en'],
      zone: 'Europe/Paris',
      currency: 'EUR',
    });
    await practice.send('post', '/offerings', {
      title: 'Talk',
      description: '',
      minutes: 50,
      price: { minor: priceMinor, currency: 'EUR' },
      bufferBefore: 0,
      bufferAfter: 10,
      active: true,
    });
    // The roles are in the token: a new one knows of the practice.
    await person.page.goto('/practice');
    await expect(person.page.getByRole('heading', { name: 'Agenda' })).toBeVisible();
    return practice;
  }

  /** Open every day at the same hours, and published. */
  async openDaily(starts: string, ends: string): Promise<void> {
    const items = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, starts, ends }));
    await this.send('put', '/openings', { items });
    await this.publish();
  }

  /** All back until so many hours before the start, then a part. */
  async givesBack(freeHours: number, latePercent: number): Promise<void> {
    await this.send('put', '/policy', { freeHours, latePercent });
  }

  async publish(): Promise<void> {
    await this.send('put', '/publication', { published: true });
  }

  /** Books tomorrow's noon (UTC) for whoever reads mail there, already settled; the date. */
  async invite(email: string): Promise<string> {
    const page = await (await this.request.get(`/api/practices/${this.slug}`)).json();
    const date = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await this.send('post', '/bookings', {
      offeringId: page.offerings[0].id,
      startsAt: `${date}T12:00:00Z`,
      email,
      charge: 'SETTLED',
    });
    return date;
  }

  private async send(method: 'post' | 'put', path: string, data: unknown): Promise<void> {
    const headers = { ...this.headers, 'Idempotency-Key': crypto.randomUUID() };
    const answer = await this.request[method](`/api/practice${path}`, { headers, data });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}
