interface StripeObject {
  id: string;
  client_reference_id?: string;
  payment_intent?: string;
}

/** Stripe's bad days, and what banks and clients do there: the switches of the card sandbox. */
export class Sandbox {
  constructor(private readonly origin: string) {}

  /** What is wrong with Stripe until the end of the work. */
  async during(outage: 'down' | 'lost_answers', work: () => Promise<void>): Promise<void> {
    await this.act('outage', { kind: outage });
    try {
      await work();
    } finally {
      await this.act('outage', { kind: 'none' });
    }
  }

  /** The checkout session of a booking, also one that the service does not know of. */
  async sessionOf(bookingId: string): Promise<string> {
    const session = (await this.list('checkout/sessions?limit=100')).find(
      ({ client_reference_id }) => client_reference_id === bookingId,
    );
    return required(session, `a session for ${bookingId}`).id;
  }

  async pay(session: string): Promise<void> {
    await this.act(`sessions/${session}/pay`, { card: '4242 4242 4242 4242' });
  }

  /** The client complains at the bank; answers the dispute's id. */
  async dispute(session: string): Promise<string> {
    return (await this.act<StripeObject>(`sessions/${session}/dispute`, { reason: 'product_not_received' })).id;
  }

  async decide(dispute: string, status: 'won' | 'lost'): Promise<void> {
    await this.act(`disputes/${dispute}/close`, { status });
  }

  /** The client's bank sends the newest refund of a session back. */
  async failRefund(session: string): Promise<void> {
    const [refund] = await this.refunds(session);
    await this.act(`refunds/${required(refund, 'a refund').id}/fail`, { reason: 'lost_or_stolen_card' });
  }

  /** The newest first. */
  async refunds(session: string): Promise<StripeObject[]> {
    const { payment_intent } = await this.read<StripeObject>(`checkout/sessions/${session}`);
    return this.list(`refunds?payment_intent=${payment_intent}`);
  }

  private async list(path: string): Promise<StripeObject[]> {
    return (await this.read<{ data: StripeObject[] }>(path)).data;
  }

  private async read<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.origin}/v1/${path}`, { headers: { Authorization: 'Bearer sk_test_hands' } });
    return told(answer);
  }

  private async act<T>(path: string, asked: unknown): Promise<T> {
    const body = JSON.stringify(asked);
    return told(await fetch(`${this.origin}/sandbox/${path}`, { method: 'POST', body }));
  }
}

async function told<T>(answer: Response): Promise<T> {
  if (!answer.ok) {
    throw new Error(`The sandbox says ${answer.status}: ${await answer.text()}`);
  }
  return (await answer.json()) as T;
}

function required<T>(found: T | undefined, what: string): T {
  if (found === undefined) {
    throw new Error(`There is not ${what} in the sandbox`);
  }
  return found;
}
