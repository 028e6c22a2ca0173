import { Route, Routes } from '@angular/router';
// @ts-expect-error A web server's file, read as text by the builder.
import htaccess from '../../../deploy/hostinger/.htaccess' with { loader: 'text' };
import { routes } from './app.routes';

/** What the web server takes for an address of the application, from its own rules. */
const PAGES = [...(htaccess as string).matchAll(/^RewriteRule (\S+) \$?1?\/?index\.html$/gm)].map(
  ([, pattern]) => new RegExp(pattern ?? '(?!)'),
);

/** Every address that leads to a screen, with `x` in the place of a parameter. */
async function addresses(known: Routes, above = ''): Promise<string[]> {
  const found = await Promise.all(known.filter(({ path }) => path !== '**').map((route) => below(route, above)));
  return found.flat();
}

async function below(route: Route, above: string): Promise<string[]> {
  const here = [above, route.path?.replace(/:\w+/g, 'x')].filter(Boolean).join('/');
  const children = route.children ?? ((await route.loadChildren?.()) as Routes | undefined);
  return children ? addresses(children, here) : [here];
}

describe('The web server of the application', () => {
  it('knows every address of it, in both languages', async () => {
    const known = await addresses(routes);
    expect(known.length).toBeGreaterThan(15);
    const unknown = known
      .flatMap((address) => [address, `fr/${address}`])
      .filter((address) => !PAGES.some((pattern) => pattern.test(address)));
    expect(unknown).toEqual([]);
  });

  it('knows no address that has no screen', () => {
    for (const address of ['nothing', 'practices', 'practice/nothing', 'bookings/x/nothing', 'fr/call', 'main.js']) {
      expect(PAGES.some((pattern) => pattern.test(address))).toBe(false);
    }
  });
});
