internal import Diagnostics
internal import Model

extension PartnershipScope {
    /// Where a part of the partnership's own profile tells something.
    func evidence(_ wording: String, _ values: [String: Finding.Value] = [:], at place: SourcePlace, part: String?) -> Finding.Evidence {
        Finding.Evidence(wording: wording, values: values, place: place, page: .partnership(part: part))
    }
}

extension Topic {
    /// Something that the file of this subject tells.
    func evidence(_ wording: String, _ values: [String: Finding.Value] = [:], at place: SourcePlace) -> Finding.Evidence {
        Finding.Evidence(wording: wording, values: values, place: place, page: .topic(subject))
    }
}

extension Array {
    /// Whether an author keeps a field in a list: it is filled in somewhere, also with the word for none.
    ///
    /// Where it is, a blank counts as none; where it is not, a blank says nothing.
    func keeps<Value>(_ field: (Element) -> Value?) -> Bool {
        contains { field($0) != nil }
    }
}
