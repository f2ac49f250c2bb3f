import Model
import Testing

@Suite struct OpeningHoursTests {
    /// Each interval as `day hour:minute-day hour:minute` in minutes since Monday 0:00, worked out by hand.
    @Test(
        arguments: [
            ("ma-vr 9:00-17:00", weekdays(540, 1020)),
            ("ma t/m vr 9.00 - 17.00 uur", weekdays(540, 1020)),
            ("ma tot en met vr van 9 tot 17 uur", weekdays(540, 1020)),
            ("maandag t/m vrijdag 9:00–17:00", weekdays(540, 1020)),
            ("Ma. t/m vr.: 09:00-17:00u", weekdays(540, 1020)),
            ("op werkdagen tussen 9 en 17 uur", weekdays(540, 1020)),
            ("Mon–Fri 9am–5pm", weekdays(540, 1020)),
            ("Weekdays 9-5pm", weekdays(540, 1020)),
            ("Monday to Friday, from 9 a.m. to 5 p.m.", weekdays(540, 1020)),
            ("ma-vr 0900-1700", weekdays(540, 1020)),
            ("ma, wo, vr 9:00-17:00", [540..<1020, 3420..<3900, 6300..<6780]),
            ("ma t/m do 8.30-16.30 uur", [510..<990, 1950..<2430, 3390..<3870, 4830..<5310]),
            ("ma-di 9:00-17:00; vr 9:00-12:00", [540..<1020, 1980..<2460, 6300..<6480]),
            ("ma 9:00-12:00, 13:00-17:00", [540..<720, 780..<1020]),
            ("ma 9:00-12:00 en 13:00-17:00, wo 9u30-12u", [540..<720, 780..<1020, 3450..<3600]),
            ("di: 1-5pm", [2220..<2460]),
            ("di-za 13:00-21:00", [2220..<2700, 3660..<4140, 5100..<5580, 6540..<7020, 7980..<8460]),
            ("za gesloten, zo 10-16", [9240..<9600]),
            ("za 22:00-06:00", [8520..<9000]),
            ("zo 22:00-06:00", [0..<360, 9960..<10080]),
            ("vr-ma 20:00-24:00", [1200..<1440, 6960..<7200, 8400..<8640, 9840..<10080]),
            ("ma-zo 0:00-24:00", [0..<10080]), ("24/7", [0..<10080]), ("Dag en nacht", [0..<10080]),
            ("dagelijks 24 uur per dag", [0..<10080]),
            ("dagelijks 9-17 uur", (0..<7).map { $0 * 1440 + 540..<$0 * 1440 + 1020 }),
            ("wo hele dag", [2880..<4320]),
        ] as [(String, [Range<Int>])])
    func readsHours(text: String, intervals: [Range<Int>]) {
        #expect(OpeningHours(reading: text)?.intervals == intervals)
    }

    @Test(arguments: [
        "", "op afspraak", "ma, di, do", "9:00-17:00", "ma-vr", "ma-vr 9:00", "ma-vr 25:00-26:00", "ma 9:60-12:00", "even weken ma 9-17",
        "ma-vr 9-17 (behalve in de zomer)", "wo ochtend", "ma-vr 9-5", "ma 9 en 17 uur", "ma 9:00-9:00", "ma 17pm-18pm", "tot 17 uur",
        "gesloten",
        "ma-vr 9:00-17:00, za", "ma ٩-١٧",
    ])
    func leavesDoubtfulHours(text: String) {
        #expect(OpeningHours(reading: text) == nil)
    }

    @Test func knowsWhetherMinuteIsOneOfThem() {
        let hours = OpeningHours(reading: "ma 9:00-17:00")
        #expect([539, 540, 1019, 1020, 1980].map { hours?.contains($0) } == [false, true, true, false, false])
    }
}

/// The same minutes of each day from Monday to Friday.
private func weekdays(_ first: Int, _ last: Int) -> [Range<Int>] {
    (0..<5).map { $0 * 1440 + first..<$0 * 1440 + last }
}
