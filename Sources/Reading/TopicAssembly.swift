internal import Diagnostics
internal import Model

extension SiteParts {
    /// A partnership's subjects to talk about in the guide's order; two files for one subject and a meeting that is not there are reported.
    func assembledTopics(of name: String, meetings: [Meeting], log: inout ReadingLog) -> [Topic] {
        let titles = Dictionary(meetings.map { (Slug(from: $0.title), $0.title) }, uniquingKeysWith: { first, _ in first })
        var seen: [TopicSubject: SourcePlace] = [:]
        var result: [Topic] = []
        for topic in (topics[name] ?? []).sorted(by: { ($0.subject.number, $0.place) < ($1.subject.number, $1.place) }) {
            if let other = seen[topic.subject] {
                log.report(.duplicateName(topic.subject.rawValue, kind: "the subject", other: other, at: topic.place))
                continue
            }
            seen[topic.subject] = topic.place
            var topic = topic
            for index in topic.sideEffects.indices {
                let place = topic.sideEffects[index].place
                topic.sideEffects[index].discussedIn = topic.sideEffects[index].discussedIn?.compactMap { written in
                    if let title = titles[Slug(from: written)] { return title }
                    log.report(.unknownReference(written, kind: "meeting", known: log.known(meetings.map(\.title)), at: place))
                    return nil
                }
            }
            result.append(topic)
        }
        return result
    }
}
