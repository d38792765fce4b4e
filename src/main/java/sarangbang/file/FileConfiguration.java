package sarangbang.file;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileConfiguration {

    @Bean
    static Shelf shelf(FileSettings settings) {
        return settings.s3().isOn() ? new S3Shelf(settings.s3()) : new DiskShelf(settings.folder());
    }
}
