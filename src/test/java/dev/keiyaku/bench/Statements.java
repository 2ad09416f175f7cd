package dev.keiyaku.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts the SQL statements that store and engine send. */
@Component
@Profile("sandbox")
public class Statements implements BeanPostProcessor {

	private final LongAdder all = new LongAdder();

	private final ThreadLocal<long[]> here = ThreadLocal.withInitial(() -> new long[1]);

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new Counting(source) : bean;
	}

	/**
	 * @return of all threads, since the start
	 */
	public long all() {
		return this.all.sum();
	}

	/**
	 * @return how many statements the work sends from this thread
	 */
	public long of(Runnable work) {
		long before = this.here.get()[0];
		work.run();
		return this.here.get()[0] - before;
	}

	private void count() {
		this.all.increment();
		this.here.get()[0]++;
	}

	private Object counting(Object target, Class<?> type) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			if (target instanceof Statement && method.getName().startsWith("execute")) {
				count();
			}
			try {
				Object result = method.invoke(target, arguments);
				return (result instanceof Statement && target instanceof Connection)
						? counting(result, method.getReturnType()) : result;
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		};
		return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type }, handler);
	}

	private final class Counting extends DelegatingDataSource {

		Counting(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return (Connection) counting(super.getConnection(), Connection.class);
		}

	}

}
