import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  ApplicationConfig,
  DestroyRef,
  Injector,
  computed,
  inject,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { Session } from './account/session';
import { withSession } from './account/with-session';
import { routes } from './app.routes';
import { reachApi } from './shared/api';
import { CONVERSATION_PANEL } from './shared/conversation-panel';
import { SIGN_IN_PANEL } from './shared/sign-in-panel';
import { DEVICE_ZONE } from './shared/time';
import { VIEWER_ZONE } from './shared/viewer';
import { HouseTitle } from './shell/house-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideHttpClient(withFetch(), withInterceptors([withSession, reachApi])),
    { provide: TitleStrategy, useExisting: HouseTitle },
    {
      provide: CONVERSATION_PANEL,
      useValue: (at: Injector, screen: DestroyRef) => import('./chat/panel').then((file) => file.openPanel(at, screen)),
    },
    {
      provide: VIEWER_ZONE,
      useFactory: (session = inject(Session)) => computed(() => session.account()?.zone ?? DEVICE_ZONE),
    },
    { provide: SIGN_IN_PANEL, useValue: () => import('./account/sign-in-panel').then((file) => file.SignInPanel) },
  ],
};
