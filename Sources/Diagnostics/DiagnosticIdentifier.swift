/// The names of all problems that Kring reports, as they stand between brackets at the end of a report.
///
/// Each has a broken site of its own under `Tests/kringTests/Broken`, named after it; those of an import have broken files under
/// `Tests/kringTests/BrokenImports`, or `BrokenContactImports` where contacts come in.
package enum DiagnosticIdentifier: String, Sendable, CaseIterable {
    // Files
    case unreadableFile = "unreadable-file"
    case linkOutside = "link-outside"
    case notText = "not-text"
    case unexpectedFile = "unexpected-file"
    case missingContent = "missing-content"
    case sameAddress = "same-address"
    case badFileName = "bad-file-name"
    case leftOut = "left-out"
    case copiedFile = "copied-file"
    case copiedText = "copied-text"
    case emptyPage = "empty-page"
    // Front matter and YAML
    case frontMatterMissing = "front-matter-missing"
    case frontMatterOpen = "front-matter-open"
    case yamlSyntax = "yaml-syntax"
    case yamlAlias = "yaml-alias"
    case yamlDepth = "yaml-depth"
    case cutValue = "cut-value"
    case unknownKey = "unknown-key"
    case wrongType = "wrong-type"
    case missingField = "missing-field"
    case badDate = "bad-date"
    case futureDate = "future-date"
    case unknownValue = "unknown-value"
    case badNumber = "bad-number"
    case dateNotFileName = "date-not-file-name"
    case badAddress = "bad-address"
    case badColour = "bad-colour"
    case notLinked = "not-linked"
    // References
    case unknownReference = "unknown-reference"
    case ambiguousReference = "ambiguous-reference"
    case duplicateName = "duplicate-name"
    case circularReference = "circular-reference"
    // CSV
    case csvQuote = "csv-quote"
    case csvColumns = "csv-columns"
    case unknownColumn = "unknown-column"
    case answerOffScale = "answer-off-scale"
    case groupSpelling = "group-spelling"
    case minimumGroup = "minimum-group"
    case responsesMissing = "responses-missing"
    case notRoundForm = "not-round-form"
    case rowWithoutAnswers = "row-without-answers"
    case roundedNumber = "rounded-number"
    case moreThanInvited = "more-than-invited"
    case sameAnswers = "same-answers"
    // Instruments
    case contextScored = "context-scored"
    // GeoJSON
    case geojson
    case areaLeftOut = "area-left-out"
    case areaWithoutOutline = "area-without-outline"
    case areasJoined = "areas-joined"
    case areasToldApart = "areas-told-apart"
    case sharedCode = "shared-code"
    case swappedAxes = "swapped-axes"
    // Privacy
    case citizenServiceNumber = "citizen-service-number"
    case birthDate = "birth-date"
    case houseAddress = "house-address"
    case excuseWithoutReason = "excuse-without-reason"
    // Text
    case rawHTML = "raw-html"
    case dangerousLink = "dangerous-link"
    case deadLink = "dead-link"
    case otherEdition = "other-edition"
    case missingAlternative = "missing-alternative"
    case missingImage = "missing-image"
    case unknownCallOut = "unknown-call-out"
    case unknownFootnote = "unknown-footnote"
    case unusedFootnote = "unused-footnote"
    case badFigure = "bad-figure"
    case badTable = "bad-table"
    case literalMark = "literal-mark"
    case brokenList = "broken-list"
    case headingLevel = "heading-level"
    case accidentalBlock = "accidental-block"
    case lostLine = "lost-line"
    // Templates
    case templateSyntax = "template-syntax"
    case templateName = "template-name"
    case templateLoop = "template-loop"
    case templateSize = "template-size"
    case unusedTemplate = "unused-template"
    case templateCode = "template-code"
    // Answers that come in
    case answerFile = "answer-file"
    case fileTooLarge = "file-too-large"
    case otherRound = "other-round"
    case unknownIndicator = "unknown-indicator"
    case badToken = "bad-token"
    case noIndicatorColumn = "no-indicator-column"
    case columnNotPlaced = "column-not-placed"
    case unknownChoice = "unknown-choice"
    case duplicateResponse = "duplicate-response"
    case withoutToken = "without-token"
    case rowLeftOut = "row-left-out"
    // Contacts that come in
    case contactFile = "contact-file"
    case rowNotUsed = "row-not-used"
    case valueNotUsed = "value-not-used"
    case valueMended = "value-mended"
    case ambiguousContact = "ambiguous-contact"
    case namesake
    case contactConflict = "contact-conflict"
    case newOrganisation = "new-organisation"
    case notEditable = "not-editable"
    case rowsMerged = "rows-merged"
    case severalPeople = "several-people"
    // Checklists that come in
    case checklistFile = "checklist-file"
    case otherChecklist = "other-checklist"
    case unknownStep = "unknown-step"
    case stepConflict = "step-conflict"
    case stepStays = "step-stays"
    case earlierStateUndated = "earlier-state-undated"
    case noteNotTaken = "note-not-taken"

    /// Those that only `kring import` reports, about files that are no part of a site.
    package static let ofImport: [DiagnosticIdentifier] = [
        .answerFile, .fileTooLarge, .otherRound, .unknownIndicator, .badToken, .noIndicatorColumn, .columnNotPlaced, .unknownChoice,
        .duplicateResponse, .withoutToken, .rowLeftOut,
    ]

    /// Those that only `kring import contacts` reports.
    package static let ofContactImport: [DiagnosticIdentifier] = [
        .contactFile, .rowNotUsed, .valueNotUsed, .valueMended, .ambiguousContact, .namesake, .contactConflict, .newOrganisation,
        .notEditable, .rowsMerged, .severalPeople,
    ]

    /// Those that only `kring import checklist` reports.
    package static let ofChecklistImport: [DiagnosticIdentifier] = [
        .checklistFile, .otherChecklist, .unknownStep, .stepConflict, .stepStays, .earlierStateUndated, .noteNotTaken,
    ]
}
