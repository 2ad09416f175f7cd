package dev.keiyaku.limit;

/** Limits where there is no database to count in. */
public final class TestLimits {

	private TestLimits() {
	}

	/** Nothing is ever used up. */
	public static Limits none() {
		return new Limits(null, null, null, null) {
			@Override
			public void take(Share... shares) {
			}
		};
	}

}
