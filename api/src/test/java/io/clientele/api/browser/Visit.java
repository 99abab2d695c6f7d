package io.clientele.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.clientele.api.Api;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's tab: what he sees and does, which requests that costs, and what goes wrong in it. */
public class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final String url;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    Visit(BrowserContext context, String url) {
        this.context = context;
        this.url = url;
        page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onRequest(requests::add);
    }

    public Page page() {
        return page;
    }

    /** Errors of the page and refusals of the browser, such as by the content policy. */
    public List<String> faults() {
        return faults;
    }

    /** Requests that left for another host. */
    List<String> foreign() {
        return requests.stream()
                .map(Request::url)
                .filter(address ->
                        !address.startsWith(url + "/") && !address.startsWith("data:") && !address.startsWith("blob:"))
                .toList();
    }

    /** Questions asked by GraphQL since the last call of {@link #forget}. */
    List<String> questions() {
        return requests.stream()
                .filter(request ->
                        URI.create(request.url().split("\\?", 2)[0]).getPath().equals("/graphql"))
                .map(Request::postData)
                .toList();
    }

    /** What all scripts so far weighed on their way, packed as they came. */
    long scriptBytes() {
        return requests.stream()
                .filter(request -> request.resourceType().equals("script"))
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }

    void forget() {
        requests.clear();
        faults.clear();
    }

    /** Forgets the files of the page, as on somebody's first visit. */
    void empty() {
        context.newCDPSession(page).send("Network.clearBrowserCache");
    }

    public void signIn(String username) {
        page.navigate("/segments");
        enter(username);
        assertThat(page.locator("nav").first()).isVisible();
    }

    /** Fills in the door that the page shows. */
    void enter(String username) {
        page.getByLabel("Имя пользователя").or(page.getByLabel("User name")).fill(username);
        page.getByLabel("Пароль").or(page.getByLabel("Password")).fill(Api.PASSWORD);
        page.keyboard().press("Enter");
    }

    /** Opens an address and waits until nothing on it is still a grey line. */
    public void open(String address) {
        page.navigate(address);
        settled();
    }

    /** Until no request is on its way either. */
    public void rest() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Until nothing is a grey line, or an earlier answer that stands until the new one comes. */
    public void settled() {
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.locator(".bone")).hasCount(0);
        assertThat(page.locator(".late")).hasCount(0);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    /** The file that a press on the button saves. */
    Path saved(Locator button) {
        return page.waitForDownload(button::click).path();
    }

    @Override
    public void close() {
        context.close();
    }
}
