import Model
import Reading
import Testing

@testable import Collecting

@Suite struct HSDSHoursTests {
    private func hours(_ schedule: String, _ language: Language = .dutch, table: String = "schedule") -> HSDSHours {
        let source = HSDSTables.Source(file: TextFile(path: table + ".csv", text: schedule))
        return HSDSHours(HSDSTables([table: [source]]) { _ in }.rows(table), language: language)
    }

    @Test(arguments: [
        ("id,byday,opens_at,closes_at\n1,\"MO,TU,WE,TH,FR\",09:00,17:00\n", "ma-vr 09:00-17:00"),
        ("id,byday,opens_at,closes_at\n1,\"SA,SU\",16:00Z,10:00Z\n", "za, zo 16:00-10:00"),
        ("id,byday,opens_at,closes_at\n1,MO,09:00:00,12:30:00\n2,WE,09:00:00,12:30:00\n", "ma, wo 09:00-12:30"),
        ("id,freq,byday,opens_at,closes_at\n1,DAILY,,00:00,23:59:59\n", "ma-zo 00:00-24:00"),
        ("id,byday,opens_at,closes_at,description\n1,,,,alleen op afspraak\n", "alleen op afspraak"),
    ])
    func writesHoursThatTheFilterReads(schedule: String, text: String) {
        let found = hours(schedule).text
        #expect(found == text)
        if text.contains(":") { #expect(found.flatMap(OpeningHours.init(reading:)) != nil) }
    }

    @Test func writesHoursInLanguageOfSite() {
        #expect(hours("id,byday,opens_at,closes_at\n1,\"MO,TU,WE\",09:00,17:00\n", .english).text == "Mon-Wed 09:00-17:00")
    }

    @Test func readsWeekdaysOfVersion1() {
        let table = "id,service_id,weekday,opens_at,closes_at\n1,2,1,09:00,17:00\n2,2,Friday,09:00,17:00\n3,2,7,10:00,12:00\n"
        #expect(hours(table, table: "regular_schedule").text == "ma, vr 09:00-17:00; zo 10:00-12:00")
    }

    @Test(arguments: ["MONTHLY,1,1MO", "WEEKLY,2,MO", "YEARLY,1,MO", "WEEKLY,1,XX"])
    func tellsWhatDoesNotComeBackEveryWeek(rule: String) {
        let found = hours("id,freq,interval,byday,opens_at,closes_at\n1,\(rule),09:00,17:00\n")
        #expect(found.text == nil)
        #expect(found.left.count == 1)
    }
}
