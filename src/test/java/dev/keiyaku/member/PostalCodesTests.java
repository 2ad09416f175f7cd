package dev.keiyaku.member;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.keiyaku.setting.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostalCodesTests {

	/** Rows as Japan Post writes them. */
	private static final String JAPAN_POST = """
			13101,"100  ","1000000","トウキョウト","チヨダク","イカニケイサイガナイバアイ","東京都","千代田区","以下に掲載がない場合",0,0,0,0,0,0
			13101,"100  ","1000005","トウキョウト","チヨダク","マルノウチ（ツギノビルヲノゾク）","東京都","千代田区","丸の内（次のビルを除く）",0,0,1,0,0,0
			13362,"10003","1000301","トウキョウト","トシマムラ","トシマムライチエン","東京都","利島村","利島村一円",0,0,0,0,0,0
			25443,"52203","5220317","シガケン","イヌカミグンタガチョウ","イチエン","滋賀県","犬上郡多賀町","一円",0,0,0,0,0,0
			19442,"40901","4090142","ヤマナシケン","キタツルグンコスゲムラ","","山梨県","北都留郡小菅村","小菅村の次に１～６６３番地がくる場合",1,0,0,0,0,0
			23235,"498  ","4980000","アイチケン","ヤトミシ","イカニケイサイガナイバアイ","愛知県","弥富市","以下に掲載がない場合",0,0,0,0,0,0
			24303,"498  ","4980000","ミエケン","クワナグンキソサキチョウ","イカニケイサイガナイバアイ","三重県","桑名郡木曽岬町","以下に掲載がない場合",0,0,0,0,0,0
			01101,"060  ","0600042","ホッカイドウ","サッポロシチュウオウク","オオドオリニシ","北海道","札幌市中央区","大通西（１～１９丁目）",1,0,1,0,0,0
			13101,"999  ","9990000","トウキョウト","チヨダク","","東京都","千代田区","一番",0,0,0,0,0,0
			13101,"999  ","9990000","トウキョウト","チヨダク","","東京都","千代田区","二番",0,0,0,0,0,0
			13101,"999  ","9990001","トウキョウト","チヨダク","","東京都","千代田区","一番",0,0,0,0,0,0
			13102,"999  ","9990001","トウキョウト","チュウオウク","","東京都","中央区","一番",0,0,0,0,0,0
			""";

	private static PostalCodes codes(byte[] file) {
		return new PostalCodes(new PostalCodeProperties(new ByteArrayResource(file)));
	}

	@ParameterizedTest
	@CsvSource({ "1000005,東京都,千代田区丸の内", "0600042,北海道,札幌市中央区大通西", "5300001,大阪府,大阪市北区梅田", "1006012,東京都,千代田区霞が関霞が関ビル",
			"9071801,沖縄県,八重山郡与那国町与那国" })
	void theWholeOfJapanIsInTheJar(String code, String prefecture, String street) {
		assertArea(new PostalCodes(new PostalCodeProperties(null)).area(code), prefecture, street);
	}

	@ParameterizedTest
	@CsvSource({ "1000000,東京都,千代田区", "1000005,東京都,千代田区丸の内", "1000301,東京都,利島村", "5220317,滋賀県,犬上郡多賀町一円",
			"4090142,山梨県,北都留郡小菅村", "0600042,北海道,札幌市中央区大通西", "9990000,東京都,千代田区", "9990001,東京都,''" })
	void theOperatorsTableIsReadAsJapanPostWritesIt(String code, String prefecture, String street) {
		assertArea(codes(JAPAN_POST.getBytes(StandardCharsets.UTF_8)).area(code), prefecture, street);
	}

	private static void assertArea(Optional<PostalArea> area, String prefecture, String street) {
		assertThat(area.map(PostalArea::prefecture)).contains(prefecture);
		assertThat(area.map(PostalArea::street)).contains(street);
	}

	@ParameterizedTest
	@CsvSource({ "4980000", "0000000", "100000", "100-0005", "''" })
	void whatNamesNoPlaceOrTwoPrefecturesSaysNothing(String code) {
		assertThat(codes(JAPAN_POST.getBytes(StandardCharsets.UTF_8)).area(code)).isEmpty();
	}

	@Test
	void aFileThatIsNoneStopsTheStart() {
		assertThatExceptionOfType(WrongSetting.class)
			.isThrownBy(() -> codes("code,town\n".getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining("keiyaku.postal-codes.file");
		assertThatExceptionOfType(WrongSetting.class)
			.isThrownBy(() -> codes(JAPAN_POST.getBytes(Charset.forName("Shift_JIS"))));
		assertThatExceptionOfType(WrongSetting.class)
			.isThrownBy(() -> new PostalCodeProperties(new FileSystemResource("no-such-file.csv")));
	}

}
