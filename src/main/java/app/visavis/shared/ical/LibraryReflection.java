package app.visavis.shared.ical;

import biweekly.ICalDataType;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.Display;
import biweekly.parameter.Encoding;
import biweekly.parameter.Feature;
import biweekly.parameter.FreeBusyType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Range;
import biweekly.parameter.Related;
import biweekly.parameter.RelationshipType;
import biweekly.parameter.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResourceBundle;
import io.quarkus.runtime.annotations.RegisterResources;

/** What biweekly looks for by reflection or among resources, and a native image must therefore keep; and our own table. */
@RegisterForReflection(
        targets = {
            CalendarUserType.class,
            Display.class,
            Encoding.class,
            Feature.class,
            FreeBusyType.class,
            ICalDataType.class,
            ParticipationLevel.class,
            ParticipationStatus.class,
            Range.class,
            Related.class,
            RelationshipType.class,
            Role.class
        })
@RegisterResourceBundle(bundleName = "biweekly.messages")
@RegisterResources(globs = {"biweekly/biweekly.properties", "zones/windows.properties"})
final class LibraryReflection {
    private LibraryReflection() {}
}
