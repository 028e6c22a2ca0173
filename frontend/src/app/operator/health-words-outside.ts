import { HealthPart } from './health-api';
import { HealthWords } from './health-words';

/** What can be said of mail, money, relays, clocks and addresses, by part and by the code of what was found. */
export const OUTSIDE: Record<
  Extract<HealthPart, 'mail' | 'stripe' | 'turn' | 'clock' | 'origins'>,
  Record<string, HealthWords>
> = {
  mail: {
    ok: [$localize`:@@operator.mailOk:The mail server takes our mail.`],
    plain: [
      $localize`:@@operator.mailPlain:The mail server takes our mail, but without TLS.`,
      $localize`:@@operator.mailPlain.do:Use smtps://, or smtp:// with a name and a password, in SMTP_URL: mails carry sign-in codes.`,
    ],
    'not-set': [
      $localize`:@@operator.mailNotSet:No mail server is set, or its address cannot be read.`,
      $localize`:@@operator.mailNotSet.do:Set SMTP_URL as smtp://name:password@host:587.`,
    ],
    'unknown-host': [
      $localize`:@@operator.mailUnknownHost:There is no mail server of that name.`,
      $localize`:@@operator.mailUnknownHost.do:Correct the host in SMTP_URL.`,
    ],
    unreachable: [
      $localize`:@@operator.mailUnreachable:The mail server does not answer.`,
      $localize`:@@operator.mailUnreachable.do:Check host and port in SMTP_URL (587 for STARTTLS, 465 for TLS), and that this machine may reach them: many hosts close port 25.`,
    ],
    certificate: [
      $localize`:@@operator.mailCertificate:The mail server's certificate is not trusted, or it speaks no TLS on that port.`,
      $localize`:@@operator.mailCertificate.do:Use the host name of its certificate; smtps:// is for port 465, smtp:// for 587.`,
    ],
    'no-starttls': [
      $localize`:@@operator.mailNoStarttls:The mail server offers no STARTTLS, so the password would travel in the clear.`,
      $localize`:@@operator.mailNoStarttls.do:Use smtps:// with port 465 in SMTP_URL, or another server.`,
    ],
    'no-sign-in': [
      $localize`:@@operator.mailNoSignIn:The mail server offers no way to sign in that we know (PLAIN, LOGIN).`,
      $localize`:@@operator.mailNoSignIn.do:Ask its host for SMTP with a name and a password.`,
    ],
    'login-refused': [
      $localize`:@@operator.mailLoginRefused:The mail server refuses the name or the password.`,
      $localize`:@@operator.mailLoginRefused.do:Correct them in SMTP_URL; special characters are written as %40 and so on. Some hosts want a password of its own for programs.`,
    ],
    broken: [
      $localize`:@@operator.mailBroken:The mail server broke off.`,
      $localize`:@@operator.mailBroken.do:Try again; if it stays so, ask its host.`,
    ],
  },
  stripe: {
    ok: [$localize`:@@operator.stripeOk:Stripe takes our key.`],
    'test-mode': [
      $localize`:@@operator.stripeTestMode:Stripe takes our key, but it is one for tests: no real money moves.`,
      $localize`:@@operator.stripeTestMode.do:Set the live key (sk_live_… or rk_live_…) as STRIPE_SECRET_KEY before anybody pays.`,
    ],
    'not-set': [
      $localize`:@@operator.stripeNotSet:No key of Stripe's is set.`,
      $localize`:@@operator.stripeNotSet.do:Set STRIPE_SECRET_KEY: Stripe's dashboard has it under Developers, API keys.`,
    ],
    unreachable: [
      $localize`:@@operator.stripeUnreachable:Stripe does not answer.`,
      $localize`:@@operator.stripeUnreachable.do:Check that this machine may reach https://api.stripe.com, and status.stripe.com.`,
    ],
    'key-refused': [
      $localize`:@@operator.stripeKeyRefused:Stripe does not know our key, or not any more.`,
      $localize`:@@operator.stripeKeyRefused.do:Make a new one in Stripe's dashboard (Developers, API keys) and set it as STRIPE_SECRET_KEY.`,
    ],
    'key-too-narrow': [
      $localize`:@@operator.stripeKeyTooNarrow:Our key may not read checkout sessions.`,
      $localize`:@@operator.stripeKeyTooNarrow.do:Give the restricted key the rights that the README's table names.`,
    ],
    odd: [
      $localize`:@@operator.stripeOdd:Stripe answers with an error of its own.`,
      $localize`:@@operator.stripeOdd.do:Look at status.stripe.com and try again later.`,
    ],
    'webhook-ok': [$localize`:@@operator.stripeWebhookOk:Stripe knows our webhook.`],
    'webhook-unknown': [
      $localize`:@@operator.stripeWebhookUnknown:Our key may not ask which webhooks Stripe knows.`,
      $localize`:@@operator.stripeWebhookUnknown.do:Look in Stripe's dashboard (Developers, Webhooks) that /api/webhooks/stripe is there and enabled, or let the key read webhook endpoints.`,
    ],
    'webhook-missing': [
      $localize`:@@operator.stripeWebhookMissing:Stripe knows no webhook of ours, or has switched it off: payments arrive a few minutes late.`,
      $localize`:@@operator.stripeWebhookMissing.do:Add https://<the API>/api/webhooks/stripe in Stripe's dashboard (Developers, Webhooks), and its signing secret to STRIPE_WEBHOOK_SECRETS.`,
    ],
    'webhook-deaf': [
      $localize`:@@operator.stripeWebhookDeaf:Our webhook is not told of everything that we need.`,
      $localize`:@@operator.stripeWebhookDeaf.do:Let it send these events too, or all.`,
    ],
    'secret-not-set': [
      $localize`:@@operator.stripeSecretNotSet:No signing secret of the webhook is set: all that Stripe says would be taken for a forgery.`,
      $localize`:@@operator.stripeSecretNotSet.do:Set STRIPE_WEBHOOK_SECRETS to the secret that Stripe's dashboard shows beside the webhook.`,
    ],
  },
  turn: {
    ok: [$localize`:@@operator.turnOk:The relay gives out places.`],
    'not-set': [
      $localize`:@@operator.turnNotSet:There is no relay: about one call in five, from strict networks, will not connect.`,
      $localize`:@@operator.turnNotSet.do:Run coturn on a machine that takes UDP and set TURN_URLS and TURN_SECRET (deploy/coturn).`,
    ],
    'unknown-host': [
      $localize`:@@operator.turnUnknownHost:There is no relay of that name.`,
      $localize`:@@operator.turnUnknownHost.do:Correct TURN_URLS.`,
    ],
    unreachable: [
      $localize`:@@operator.turnUnreachable:The relay does not answer.`,
      $localize`:@@operator.turnUnreachable.do:Check that coturn runs, TURN_URLS, and that its firewall lets in the ports named there, by UDP and TCP, and those that it relays from: with deploy/coturn UDP 49160 to 49960.`,
    ],
    refused: [
      $localize`:@@operator.turnRefused:The relay refuses our credentials.`,
      $localize`:@@operator.turnRefused.do:TURN_SECRET must be coturn's static-auth-secret, with use-auth-secret on, and its clock must be right.`,
    ],
    'no-place': [
      $localize`:@@operator.turnNoPlace:The relay knows us and gives out no place.`,
      $localize`:@@operator.turnNoPlace.do:Look at coturn's log: its quotas (user-quota, total-quota) or its ports may be used up.`,
    ],
    certificate: [
      $localize`:@@operator.turnCertificate:The relay's certificate is not trusted, or it speaks no TLS on that port.`,
      $localize`:@@operator.turnCertificate.do:Give coturn a certificate for the name in TURN_URLS and restart it when it is renewed.`,
    ],
  },
  clock: {
    ok: [$localize`:@@operator.clockOk:This machine and the database agree on the time.`],
    off: [
      $localize`:@@operator.clockOff:The clocks of this machine and of the database differ.`,
      $localize`:@@operator.clockOff.do:Let both follow a time server: holds, sign-in codes and webhooks go by the clock.`,
    ],
    'stripe-ok': [$localize`:@@operator.clockStripeOk:This machine and Stripe agree on the time.`],
    'stripe-off': [
      $localize`:@@operator.clockStripeOff:This machine's clock differs from Stripe's.`,
      $localize`:@@operator.clockStripeOff.do:Let it follow a time server: webhooks that seem too old or too new are refused.`,
    ],
  },
  origins: {
    ok: [$localize`:@@operator.originsOk:Pages and API share a domain.`],
    'not-set': [
      $localize`:@@operator.originsNotSet:It is not said where the pages are.`,
      $localize`:@@operator.originsNotSet.do:Set WEB_ORIGIN, such as https://www.example.org.`,
    ],
    'not-told': [
      $localize`:@@operator.originsNotTold:It cannot be seen from here where browsers reach the API.`,
      $localize`:@@operator.originsNotTold.do:Run: visavis doctor https://api.example.org`,
    ],
    apart: [
      $localize`:@@operator.originsApart:Pages and API are at home in different domains: browsers keep our cookie back, and nobody stays signed in.`,
      $localize`:@@operator.originsApart.do:Give both a name in one domain of yours, such as www.example.org and api.example.org.`,
    ],
    'shared-suffix': [
      $localize`:@@operator.originsSharedSuffix:Pages or API live under a domain that belongs to their host, such as herokuapp.com: browsers keep our cookie back, and nobody stays signed in.`,
      $localize`:@@operator.originsSharedSuffix.do:Give both a name in one domain of yours, such as www.example.org and api.example.org.`,
    ],
    plain: [
      $localize`:@@operator.originsPlain:The API is reached without TLS.`,
      $localize`:@@operator.originsPlain.do:Reach it by https://: over http no cookie is set, and passwords travel in the clear.`,
    ],
  },
};
