package dev.keiyaku.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts the SQL statements that are sent to a database; the bean counts those of store
 * and engine. What goes there as one batch is one statement.
 */
@Component
@Profile("sandbox")
public class Statements implements BeanPostProcessor {

	/** How Tomcat names the threads that answer requests. */
	private static final String REQUESTS = "http-nio-";

	private final LongAdder all = new LongAdder();

	private final LongAdder requests = new LongAdder();

	private final ThreadLocal<long[]> here = ThreadLocal.withInitial(() -> new long[1]);

	private final Map<String, Sent> byText = new ConcurrentHashMap<>();

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? counted(source) : bean;
	}

	DataSource counted(DataSource source) {
		return new Counting(source);
	}

	/**
	 * @return of all threads, since the start
	 */
	public long all() {
		return this.all.sum();
	}

	/**
	 * @return each prepared statement by its text, as all threads have sent it since the
	 * start
	 */
	Map<String, Sent> byText() {
		return Map.copyOf(this.byText);
	}

	/**
	 * @return how many statements the work sends from this thread
	 */
	public long of(Runnable work) {
		long before = this.here.get()[0];
		work.run();
		return this.here.get()[0] - before;
	}

	/**
	 * @return how many statements the requests send that the work makes, if nobody else
	 * makes any
	 */
	public long ofRequests(Runnable work) {
		long before = this.requests.sum();
		work.run();
		return this.requests.sum() - before;
	}

	private void count(String text, long nanoseconds) {
		this.all.increment();
		if (Thread.currentThread().getName().startsWith(REQUESTS)) {
			this.requests.increment();
		}
		this.here.get()[0]++;
		this.byText.merge(text, new Sent(1, nanoseconds), Sent::plus);
	}

	private Connection counted(Connection target) {
		return proxy(Connection.class, (proxy, method, arguments) -> {
			Object result = call(() -> method.invoke(target, arguments));
			if (result instanceof Statement statement) {
				String text = (arguments != null && arguments[0] instanceof String sql) ? sql : "(not prepared)";
				return counted(statement, method.getReturnType(), text);
			}
			return result;
		});
	}

	private Object counted(Statement target, Class<?> type, String text) {
		return proxy(type, (proxy, method, arguments) -> {
			if (!method.getName().startsWith("execute")) {
				return call(() -> method.invoke(target, arguments));
			}
			long start = System.nanoTime();
			try {
				return call(() -> method.invoke(target, arguments));
			}
			finally {
				count(text, System.nanoTime() - start);
			}
		});
	}

	private static Object call(Invocation invocation) throws Throwable {
		try {
			return invocation.run();
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	/**
	 * How often a statement was sent, and how long its sender waited for all of that.
	 */
	record Sent(long times, long nanoseconds) {

		static final Sent NEVER = new Sent(0, 0);

		double eachMilliseconds() {
			return this.nanoseconds / 1e6 / this.times;
		}

		Sent plus(Sent more) {
			return new Sent(this.times + more.times, this.nanoseconds + more.nanoseconds);
		}

		Sent minus(Sent earlier) {
			return new Sent(this.times - earlier.times, this.nanoseconds - earlier.nanoseconds);
		}

	}

	private interface Invocation {

		Object run() throws ReflectiveOperationException;

	}

	private final class Counting extends DelegatingDataSource {

		Counting(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return counted(super.getConnection());
		}

	}

}
