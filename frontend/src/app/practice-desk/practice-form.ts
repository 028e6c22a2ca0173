import { maxLength, required, schema, validate } from '@angular/forms/signals';
import { Profile } from './desk.model';
import { isSlug } from './slug-proposal';

/** What every description of a practice must have; the same when it is opened and when it is changed. */
export const profileRules = schema<Profile>((path) => {
  required(path.name, { message: $localize`:@@desk.nameMissing:Enter the name of your practice.` });
  maxLength(path.name, 120, { message: $localize`:@@desk.nameLong:A name may have 120 characters at most.` });
  required(path.headline, { message: $localize`:@@desk.headlineMissing:Say in one line what you do.` });
  maxLength(path.headline, 200, {
    message: $localize`:@@desk.headlineLong:This line may have 200 characters at most.`,
  });
  maxLength(path.about, 5000, { message: $localize`:@@desk.aboutLong:This text may have 5000 characters at most.` });
  validate(path.slug, ({ value }) =>
    isSlug(value())
      ? undefined
      : {
          kind: 'slug',
          message: $localize`:@@desk.slugWrong:An address has 3 to 60 small letters, digits and single hyphens between them.`,
        },
  );
  validate(path.languages, ({ value }) =>
    value().length > 0
      ? undefined
      : { kind: 'none', message: $localize`:@@desk.languagesMissing:Choose at least one language.` },
  );
});
