internal import Analysis
internal import Model

/// Contacts as columns: what they are found by, as numbers, and what a result shows.
struct SearchContacts {
    let directory: SearchDirectory
    private let words: SiteWords
    /// When contacts were last confirmed, each date once.
    let dates: [PartialDate]
    /// What stands after the @ in their addresses, each once.
    let hosts: [String]
    private let dateNumbers: [PartialDate: Int]
    private let hostNumbers: [String: Int]

    init(_ directory: SearchDirectory, words: SiteWords) {
        self.directory = directory
        self.words = words
        dates = Set(directory.contacts.compactMap(\.confirmed)).sorted()
        hosts = Set(directory.contacts.compactMap { Self.parts(of: $0.emails).host }).sorted()
        dateNumbers = Dictionary(dates.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        hostNumbers = Dictionary(hosts.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The columns of a range of contacts.
    ///
    /// A number that can be missing is one higher than what it stands for, and 0 when it is. A stand-in is 0 for none, 1 for one whom this
    /// edition does not show, and else 2 and the way to it: twice the distance back, or twice the distance on and one less.
    func columns(of range: Range<Int>) -> SearchColumns {
        let contacts = directory.contacts[range]
        var columns = SearchColumns()
        columns.set("names", lines: contacts.map(\.name))
        columns.set("telephones", lines: contacts.map { words.searched($0.telephones) })
        columns.set("mails", lines: contacts.map { Self.parts(of: $0.emails).name })
        columns.set("hosts", numbers(contacts) { Self.parts(of: $0.emails).host.flatMap { hostNumbers[$0] } })
        columns.set("functions", numbers(contacts) { $0.function.flatMap(directory.functions.number) })
        columns.set("domains", numbers(contacts) { $0.domain.flatMap(directory.domains.number) })
        columns.set("hours", numbers(contacts) { $0.hours.flatMap(directory.hours.number) })
        columns.set("dates", numbers(contacts) { $0.confirmed.flatMap { dateNumbers[$0] } })
        columns.set("standIns", SearchNumbers(range.map(standIn)))
        columns.set("areas", lists(contacts) { directory.numbers(ofAreas: $0.areas) })
        columns.set("themes", lists(contacts) { directory.numbers(ofThemes: $0.themes) })
        columns.set("terms", lists(contacts) { directory.terms.numbers(of: $0.name) })
        return columns
    }

    private func numbers(_ contacts: ArraySlice<Contact>, _ number: (Contact) -> Int?) -> SearchNumbers {
        SearchNumbers(contacts.map { number($0).map { $0 + 1 } ?? 0 })
    }

    private func lists(_ contacts: ArraySlice<Contact>, _ list: (Contact) -> [Int]) -> SearchNumbers {
        var numbers = SearchNumbers()
        for contact in contacts { numbers.append(list: list(contact)) }
        return numbers
    }

    private func standIn(of number: Int) -> Int {
        let contact = directory.contacts[number]
        guard let standIn = contact.standIn.flatMap({ directory.contactNumbers[$0] }) else { return contact.hasWithheldStandIn ? 1 : 0 }
        return 2 + (standIn > number ? (standIn - number) * 2 - 1 : (number - standIn) * 2)
    }

    /// A single e-mail address before and from its @; any other cell as its parts between bars, what is no address after an equals sign.
    private static func parts(of emails: EmailAddresses?) -> (name: String, host: String?) {
        guard let emails else { return ("", nil) }
        if emails.parts.count == 1, let address = emails.addresses.first, address.name == nil, let at = address.text.lastIndex(of: "@") {
            return (String(address.text[..<at]), String(address.text[at...]))
        }
        let parts = emails.parts.map { part in
            switch part {
            case .address(let address): (address.name.map { "=\($0)|" } ?? "").replacing("||", with: "|") + address.text
            case .text(let text): "=" + text.replacing("|", with: "/")
            }
        }
        return (parts.joined(separator: "|"), nil)
    }
}
