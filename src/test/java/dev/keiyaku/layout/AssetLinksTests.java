package dev.keiyaku.layout;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.util.UrlPathHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/** Files are looked for behind links to assets, and behind no other link. */
class AssetLinksTests {

	private final ResourceUrlProvider files = mock(ResourceUrlProvider.class);

	private String link(String url) throws Exception {
		given(this.files.getUrlPathHelper()).willReturn(UrlPathHelper.defaultInstance);
		AtomicReference<String> link = new AtomicReference<>();
		MockHttpServletRequest page = new MockHttpServletRequest("GET", "/products");
		new AssetLinks.Links().doFilter(page, new MockHttpServletResponse(), (request, response) -> {
			request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, this.files);
			link.set(((HttpServletResponse) response).encodeURL(url));
		});
		return link.get();
	}

	@Test
	void anAssetIsNamedByItsContent() throws Exception {
		given(this.files.getForLookupPath("/assets/app.css")).willReturn("/assets/app-0123.css");
		assertThat(link("/assets/app.css")).isEqualTo("/assets/app-0123.css");
	}

	@Test
	void noFileIsLookedForBehindALinkToAPage() throws Exception {
		assertThat(link("/products/zoom-workplace?quantity=3")).isEqualTo("/products/zoom-workplace?quantity=3");
		verify(this.files, never()).getForLookupPath(any());
	}

}
