internal import Model

extension SiteWords {
    /// The numbers of a cell as the search reads them, between bars: of each the words before it, the number, what is dialled, and the
    /// words behind it.
    func searched(_ telephones: PhoneNumbers?) -> String {
        (telephones?.lines ?? []).map { line in
            [line.before, line.number?.shown ?? "", line.number?.dialled ?? "", words(behind: line)]
                .map { $0.replacing("|", with: "/") }.joined(separator: "|")
        }.joined(separator: "|")
    }
}
