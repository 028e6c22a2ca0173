package app.visavis.shared.checkup;

import java.util.List;

/** Looks after one thing that the service depends on. Takes some seconds at most, and throws nothing it expects. */
public interface Checkup {
    List<Finding> look();
}
