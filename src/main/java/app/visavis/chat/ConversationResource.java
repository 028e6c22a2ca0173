package app.visavis.chat;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;

/** The caller's conversations and their history; what is new comes by the socket. */
@Path("/conversations")
@Authenticated
@RunOnVirtualThread
class ConversationResource {
    private final Inbox inbox;
    private final Conversations conversations;
    private final Messages messages;
    private final CurrentCaller caller;

    ConversationResource(Inbox inbox, Conversations conversations, Messages messages, CurrentCaller caller) {
        this.inbox = inbox;
        this.conversations = conversations;
        this.messages = messages;
        this.caller = caller;
    }

    @GET
    public Page<ConversationView> list() {
        return Page.of(inbox.of(caller.require().accountId()));
    }

    /**
     * A page of history, newest first.
     *
     * @param before a {@code seq}: what comes is older; the page's {@code next} is the one for the following page
     */
    @GET
    @Path("/{id}/messages")
    public Page<MessageView> history(
            @PathParam("id") UUID id,
            @QueryParam("before") Optional<Before> before,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var conversation = conversations.requireOf(id, caller.require().accountId());
        var found = messages.before(conversation.id, before.map(Before::seq).orElse(Long.MAX_VALUE), limit.andOne());
        return Page.cut(found, limit, message -> String.valueOf(message.seq()));
    }
}
