import { ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { Sandbox } from './sandbox';

const ROOT = resolve(import.meta.dirname, '../../..');
/** A first start unpacks and fills a database. */
const PATIENCE_MS = 180_000;

export interface Message {
  id: string;
  subject: string;
  text: string | null;
  html: string | null;
  /** File names. */
  attachments: string[];
}

/** A whole Visavis of its own: service, database, inbox and card sandbox, as `./visavis run` starts them. */
export class Visavis {
  private readonly inbox: string;
  readonly sandbox: Sandbox;

  private constructor(
    port: number,
    private readonly run?: ChildProcess,
    readonly origin = `http://localhost:${port}`,
  ) {
    this.inbox = `http://localhost:${port + 1}/inbox`;
    this.sandbox = new Sandbox(`http://127.0.0.1:${port + 2}`);
  }

  /** One that runs already, such as while a test is being written; its pages may be served elsewhere. */
  static at(port: number, origin?: string): Visavis {
    return new Visavis(port, undefined, origin);
  }

  /** Starts one on free ports with empty data; the settings are the service's environment variables. */
  static async start(home: string, settings: Record<string, string> = {}): Promise<Visavis> {
    const port = await freePort();
    const words = ['run', '--reset', '--port', `${port}`, '--home', `.visavis/${home}`];
    const run = spawn('./visavis', words, { cwd: ROOT, env: { ...process.env, ...settings } });
    await ready(run);
    return new Visavis(port, run);
  }

  /** The 6-digit code that was mailed to an address; waits for it. */
  async codeFor(address: string): Promise<string> {
    const mail = await this.mailTo(address, /\b\d{6}\b/);
    return /\b\d{6}\b/.exec(`${mail.subject} ${mail.text}`)?.[0] ?? '';
  }

  /** The newest mail to an address that says something; waits for it. */
  async mailTo(address: string, saying: RegExp): Promise<Message> {
    for (let tries = 0; tries < 100; tries++) {
      const items = await this.mails(`?to=${encodeURIComponent(address)}`);
      const mail = items.find((one) => saying.test(`${one.subject} ${one.text}`));
      if (mail) {
        return mail;
      }
      await new Promise((next) => setTimeout(next, 200));
    }
    throw new Error(`No mail to ${address} says ${saying}`);
  }

  /** Of the mails to everybody, one of each kind, as their subjects begin. */
  async kindsOfMail(): Promise<Message[]> {
    const kinds = new Map<string, Message>();
    for (const mail of await this.mails('')) {
      kinds.set(mail.subject.replace(/\d+/g, '').trim().split(/\s+/, 3).join(' '), mail);
    }
    return [...kinds.values()];
  }

  private async mails(query: string): Promise<Message[]> {
    const answer = await fetch(`${this.inbox}/messages${query}`);
    return ((await answer.json()) as { items: Message[] }).items;
  }

  /** Where a person reads it. */
  pageOf(mail: Message): string {
    return `${this.inbox}/${mail.id}`;
  }

  async stop(): Promise<void> {
    if (this.run) {
      const ended = new Promise((stopped) => this.run?.once('exit', stopped));
      this.run.kill('SIGTERM');
      await ended;
    }
  }
}

function ready(run: ChildProcess): Promise<void> {
  return new Promise((started, failed) => {
    let said = '';
    const timer = setTimeout(() => failed(new Error(`Not ready in time. It said:\n${said}`)), PATIENCE_MS);
    const listen = (text: Buffer) => {
      said += text;
      if (said.includes('Stop with Ctrl-C')) {
        clearTimeout(timer);
        started();
      }
    };
    run.stdout?.on('data', listen);
    run.stderr?.on('data', listen);
    run.once('exit', (code) => failed(new Error(`It ended (${code}). It said:\n${said}`)));
  });
}

/** A port whose two followers are most likely free too: below those that a system hands out to connections by itself. */
function freePort(): Promise<number> {
  const port = 20_000 + 3 * Math.floor(Math.random() * 4_000);
  return new Promise((found) => {
    const probe = createServer();
    probe.once('error', () => found(freePort()));
    probe.listen(port, '127.0.0.1', () => probe.close(() => found(port)));
  });
}
